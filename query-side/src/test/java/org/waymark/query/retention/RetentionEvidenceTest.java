package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.figures.Incidence;

/** Events in; causes and pictures out; and what researchers are not shown. */
class RetentionEvidenceTest extends MonthlyAndWeekly {
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
    void researchers_are_shown_no_figure_of_a_day_when_fewer_than_five_were_followed_nor_digits_that_tell_how_many() {
        for (int i = 0; i < 13; i++) {
            told.then(joined(NANYORAE, person(i), "2014-01-01", GroupRole.MEMBER));
            if (i < 9) {
                told.then(left(NANYORAE, person(i), "2014-03-0" + (1 + i), ExitReason.TRANSFERRED));
            } else {
                told.then(left(NANYORAE, person(i), "2014-10-0" + (i - 8), ExitReason.WITHDREW));
            }
        }
        for (int i = 20; i < 23; i++) {
            told.then(joined(NANYORAE, person(i), "2014-01-01", GroupRole.MEMBER));
            told.then(left(NANYORAE, person(i), "2014-02-01", ExitReason.WITHDREW));
        }
        told.then(met(NANYORAE, "2015-11-20", Map.of(), null));
        var answer = ask(first(), null, null, Disclosure.AGGREGATES);
        assertThat(ask(first()).medianDays().days()).isEqualTo(274.0);
        assertThat(answer.medianDays().days()).isNull();
        assertThat(answer.sentence()).contains("too few people to be shown").doesNotContain("Fewer than half");
        assertThat(answer.mean().days()).isNull();
        assertThat(answer.returns().leavings())
                .first()
                .satisfies(half ->
                        assertThat(half.perPerson()).as("three of sixteen").isEqualTo(0.19));
        assertThat(answer.byCause())
                .allSatisfy(cause -> assertThat(cause.after())
                        .allSatisfy(gone -> assertThat(gone.error()).isNull()));
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
}
