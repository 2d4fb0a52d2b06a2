package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MembershipId;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.PersonId;
import org.waymark.query.Told;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.query.retention.figures.Comparison;
import org.waymark.query.retention.figures.Comparison.Stratum;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.figures.Incidence;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;
import org.waymark.statistics.Confidence;

/** Events in; causes, comparisons, interruptions, returns, cohorts and pictures out; and what researchers are not shown. */
class RetentionEvidenceTest {
    private static final LocalDate TODAY = LocalDate.parse("2016-01-01");

    private final Told<RetentionDocument> told = new Told<>(new RetentionFold())
            .then(
                    formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2009-01-01"),
                    formed(MEHSOG, GroupKind.CARERS, Cadence.WEEKLY, "GH/Northern", "2009-01-01"));

    @Test
    void incidences_by_cause_and_the_share_with_none_of_them_add_up() {
        for (int i = 0; i < 10; i++) {
            told.then(joined(NANYORAE, person(i), "2014-01-01", GroupRole.MEMBER));
        }
        told.then(left(NANYORAE, person(0), "2014-03-01", ExitReason.WITHDREW));
        told.then(left(NANYORAE, person(1), "2014-04-01", ExitReason.DIED));
        told.then(left(NANYORAE, person(2), "2014-05-01", ExitReason.LOST_TO_FOLLOW_UP));
        var causes = ask(first()).byCause();
        assertThat(causes).extracting(Incidence::cause).containsExactly("LEFT", "DIED", "GROUP_DISSOLVED");
        assertThat(causes)
                .extracting(cause -> Math.round(
                        1000 * Objects.requireNonNull(cause.after().get(1).share())))
                .containsExactly(200L, 100L, 0L);
    }

    @Test
    void somebody_who_stops_coming_has_left_at_the_meeting_that_fulfils_the_rule() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER));
        meetings(NANYORAE, person(0), "PAAAAA");
        var answer = ask(stopping(Spells.FIRST));
        assertThat(answer.interrupted()).isEqualTo(1);
        assertThat(answer.left()).isEqualTo(1);
        assertThat(answer.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.day())
                        .as("15 April is the third missed in a row")
                        .isEqualTo(104));
        assertThat(ask(first()).left()).as("on paper still there").isZero();
        assertThat(answer.sentence()).contains("1 left or stopped coming");
    }

    @Test
    void excused_unmarked_and_seldom_missed_meetings_interrupt_nothing() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER));
        meetings(NANYORAE, person(0), "PAAEPAAPAA");
        told.then(joined(MEHSOG, person(1), "2014-01-01", GroupRole.MEMBER));
        told.then(weekly(1, "2014-01-06"), weekly(1, "2014-01-13"), weekly(1, "2014-01-20"));
        assertThat(ask(stopping(Spells.FIRST)).interrupted())
                .as("three weeks are not yet 28 days")
                .isZero();
        told.then(weekly(1, "2014-01-31"));
        assertThat(ask(stopping(Spells.FIRST)).interrupted()).isEqualTo(1);
    }

    @Test
    void whoever_comes_back_begins_a_new_spell_and_may_leave_again() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER));
        meetings(NANYORAE, person(0), "PAAAPAAA");
        told.then(joined(NANYORAE, person(1), "2014-01-01", GroupRole.MEMBER));
        meetings(NANYORAE, person(1), "PPPPPPPP");
        var every = ask(stopping(Spells.EVERY));
        assertThat(every.people()).isEqualTo(2);
        assertThat(every.rows()).isEqualTo(3);
        assertThat(every.returns().cameBack()).isEqualTo(1);
        assertThat(Objects.requireNonNull(every.returns().leavings().getFirst().perPerson()))
                .as("one of two left once within half a year")
                .isEqualTo(0.5);
        assertThat(every.cautions()).anyMatch(caution -> caution.startsWith("Several spells of one person"));
    }

    @Test
    void a_second_membership_is_a_new_spell_with_its_own_clock() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER));
        told.then(left(NANYORAE, person(0), "2014-02-01", ExitReason.WITHDREW));
        told.then(new PersonJoinedGroup(
                NANYORAE, on("2014-06-01"), new MembershipId(new UUID(5, 5)), person(0), GroupRole.MEMBER, null));
        told.then(met(NANYORAE, "2015-12-01", Map.of(), null));
        var every = ask(new Selection(Clock.JOINING, Leaving.EXIT, Spells.EVERY, null, null, null, null, null, null));
        assertThat(every.rows()).isEqualTo(2);
        assertThat(every.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.atRisk()).isEqualTo(2));
    }

    @Test
    void groups_of_people_are_compared_with_a_log_rank_test() {
        for (int i = 0; i < 10; i++) {
            var group = i % 2 == 0 ? NANYORAE : MEHSOG;
            told.then(joined(group, person(i), "2014-01-01", GroupRole.MEMBER));
            if (i % 2 == 0) {
                told.then(left(group, person(i), "2014-0" + (2 + i / 2) + "-01", ExitReason.WITHDREW));
            }
        }
        var comparison = compared(By.GROUP_KIND, null);
        assertThat(comparison.strata()).extracting(Stratum::name).containsExactly("CARERS", "MIXED");
        assertThat(comparison.strata()).extracting(Stratum::left).containsExactly(0, 5);
        assertThat(comparison.degreesOfFreedom()).isEqualTo(1);
        assertThat(Objects.requireNonNull(comparison.p())).isLessThan(0.01);
        assertThat(compared(By.AREA, null).strata()).extracting(Stratum::name).containsExactly("GH", "KE");
        assertThat(compared(By.GROUP, null).strata())
                .as("both are called the same, and are two")
                .extracting(Stratum::name)
                .containsExactlyInAnyOrder("Nanyorae " + NANYORAE, "Nanyorae " + MEHSOG);
        assertThat(compared(By.GROUP_KIND, By.AREA).p())
                .as("within an area all are of one kind")
                .isNull();
    }

    @Test
    void time_before_work_began_never_counts_as_time_in_work() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER), works(0, "2014-07-01"));
        told.then(joined(NANYORAE, person(1), "2014-01-01", GroupRole.MEMBER));
        told.then(left(NANYORAE, person(1), "2014-03-01", ExitReason.WITHDREW));
        told.then(left(NANYORAE, person(0), "2014-09-01", ExitReason.MOVED_AWAY));
        var comparison = compared(By.LIVELIHOOD, null);
        assertThat(comparison.strata()).extracting(Stratum::name).containsExactly("in work", "not in work");
        var working = comparison.strata().getFirst();
        assertThat(working.people()).isEqualTo(1);
        assertThat(working.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.atRisk()).isEqualTo(1));
        assertThat(working.atRisk().getFirst().people())
                .as("nobody worked on day 0")
                .isZero();
        var idle = comparison.strata().getLast();
        assertThat(idle.people()).as("both were without work at first").isEqualTo(2);
        assertThat(idle.steps()).singleElement().satisfies(step -> {
            assertThat(step.atRisk()).isEqualTo(2);
            assertThat(step.staying()).isCloseTo(0.5, within(1e-12));
        });
    }

    @Test
    void cohorts_are_quarters_and_cells_that_follow_up_does_not_reach_are_empty() {
        told.then(joined(NANYORAE, person(0), "2014-02-01", GroupRole.MEMBER));
        told.then(joined(NANYORAE, person(1), "2015-10-05", GroupRole.MEMBER));
        told.then(met(NANYORAE, "2015-12-01", Map.of(), null));
        var cohorts = ask(first(), By.COHORT, null, Disclosure.EVERYTHING).cohorts();
        assertThat(cohorts).hasSize(2);
        assertThat(cohorts.getFirst().quarter()).isEqualTo("2014-Q1");
        assertThat(cohorts.getFirst().after().getFirst().staying()).isEqualTo(1.0);
        assertThat(cohorts.getLast().quarter()).isEqualTo("2015-Q4");
        assertThat(cohorts.getLast().after()).allMatch(cell -> cell.staying() == null);
    }

    @Test
    void researchers_are_shown_no_day_no_small_count_and_no_small_stratum() {
        for (int i = 0; i < 30; i++) {
            var group = i < 3 ? NANYORAE : MEHSOG;
            told.then(joined(group, person(i), "2014-01-0" + (1 + i % 9), GroupRole.MEMBER));
            if (i >= 3 && i < 12) {
                told.then(left(group, person(i), "2014-03-1" + (i % 9), i < 5 ? ExitReason.DIED : ExitReason.WITHDREW));
            }
        }
        told.then(met(NANYORAE, "2015-11-20", Map.of(), null), met(MEHSOG, "2015-11-20", Map.of(), null));
        var answer = ask(first(), By.GROUP_KIND, null, Disclosure.AGGREGATES);
        assertThat(answer.cutOff()).as("the end of a quarter").isEqualTo("2015-09-30");
        assertThat(answer.people()).isEqualTo(30);
        assertThat(answer.left()).as("seven, to the nearest five").isEqualTo(5);
        assertThat(answer.competing()).as("two are too few to say").isNull();
        assertThat(answer.exits().keySet())
                .as("two deaths are pooled, with the next smallest, as the rest would tell")
                .containsOnly(ExitReason.OTHER);
        assertThat(answer.steps())
                .allSatisfy(step -> assertThat(step.events()).isNull())
                .extracting(step -> step.day())
                .isSubsetOf(91);
        var comparison = Objects.requireNonNull(answer.comparison());
        assertThat(comparison.strata())
                .as("three people, and then nobody to set beside them")
                .isEmpty();
        assertThat(comparison.withheld()).isEqualTo(2);
        assertThat(answer.byCause()).extracting(Incidence::cause).containsExactly("LEFT", "GROUP_DISSOLVED");
        assertThat(answer.sentence()).contains("about 30 people", "about 5 left", "fewer than 5 died");
        assertThat(answer.toString()).doesNotContain(person(7).toString());
    }

    @Test
    void a_picture_has_bands_curves_and_numbers_at_risk_and_is_the_same_each_time() {
        for (int i = 0; i < 8; i++) {
            told.then(joined(NANYORAE, person(i), "2014-01-01", GroupRole.MEMBER));
        }
        told.then(left(NANYORAE, person(0), "2014-03-01", ExitReason.WITHDREW));
        told.then(met(NANYORAE, "2015-12-01", Map.of(), null));
        var chart = RetentionPicture.of(ask(first()));
        assertThat(chart.svg())
                .startsWith("<svg")
                .contains("<polygon", "<polyline", "At risk", ">8</text>", ">7</text>", "months since joining")
                .isEqualTo(RetentionPicture.of(ask(first())).svg());
        assertThat(chart.png()).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5000);
        assertThat(RetentionPicture.of(ask(new Selection(
                                Clock.RECOVERY, Leaving.EXIT, Spells.FIRST, null, null, null, null, null, null)))
                        .svg())
                .as("nobody has recovered")
                .contains("satisfactory recovery");
    }

    @Test
    void of_a_cohort_that_was_there_before_recording_began_nothing_is_said_about_the_time_before() {
        var from = LocalDate.parse("2015-01-01");
        told.then(new PersonJoinedGroup(
                NANYORAE, on("2013-01-01"), new MembershipId(new UUID(5, 6)), person(0), GroupRole.MEMBER, from));
        told.then(met(NANYORAE, "2015-12-01", Map.of(), null));
        var answer = ask(first());
        assertThat(answer.after().get(1).staying())
                .as("after a year nobody had seen them yet")
                .isNull();
        assertThat(answer.after().get(2).staying()).isEqualTo(1.0);
        assertThat(answer.mean().days()).isNull();
        assertThat(answer.cautions())
                .anyMatch(caution -> caution.startsWith("Nobody was under observation before day 730"));
    }

    private Retention ask(Selection selection) {
        return ask(selection, null, null, Disclosure.EVERYTHING);
    }

    private Comparison compared(By by, @Nullable By within) {
        return Objects.requireNonNull(
                ask(first(), by, within, Disclosure.EVERYTHING).comparison());
    }

    private Retention ask(Selection selection, @Nullable By by, @Nullable By within, Disclosure shown) {
        var query = new GetRetention(selection, by, within, Confidence.Scale.LOG_LOG, 24, null);
        return Asking.of(told.documents(), query, TODAY, shown);
    }

    private static Selection first() {
        return new Selection(Clock.JOINING, Leaving.EXIT, Spells.FIRST, null, null, null, null, null, null);
    }

    private static Selection stopping(Spells spells) {
        return new Selection(Clock.JOINING, Leaving.INTERRUPTION, spells, null, null, null, null, null, null);
    }

    /** A meeting on the 15th of each month of 2014, with that person's marks: P, A or E. */
    private void meetings(GroupId group, PersonId person, String marks) {
        IntStream.range(0, marks.length()).forEach(month -> {
            var mark = Map.of('P', Mark.PRESENT, 'A', Mark.ABSENT, 'E', Mark.EXCUSED)
                    .getOrDefault(marks.charAt(month), Mark.NOT_MARKED);
            told.then(
                    met(group, "2014-%02d-%02d".formatted(month + 1, 15 + index(person)), Map.of(person, mark), null));
        });
    }

    private static DomainEvent weekly(int person, String day) {
        return met(MEHSOG, day, Map.of(person(person), Mark.ABSENT), null);
    }

    private static int index(PersonId person) {
        return (int) person.value().getLeastSignificantBits() - 100;
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(8, 100 + number));
    }

    private static DomainEvent works(int person, String from) {
        return new LivelihoodStarted(
                person(person),
                on(from),
                new UUID(3, person),
                LivelihoodKind.CRAFTS,
                null,
                IncomeBand.values()[0],
                null);
    }
}
