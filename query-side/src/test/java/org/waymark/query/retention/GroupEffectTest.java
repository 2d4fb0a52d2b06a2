package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.formed;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.access.Caller;
import org.waymark.access.Reach;
import org.waymark.events.AccountId;
import org.waymark.events.DomainEvent;
import org.waymark.events.access.Role;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;
import org.waymark.query.AskedBy;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.query.retention.effect.EffectAsked;
import org.waymark.query.retention.effect.GroupEffect;
import org.waymark.query.retention.known.RetentionFold;

/** What changed around recovery, out of the read store. */
class GroupEffectTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2016-01-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Caller RESEARCHER = new Caller(AccountId.of("r-1"), Role.RESEARCHER, Reach.EVERYWHERE);

    private final TestLog log = new TestLog();

    GroupEffectTest() {
        log.append(formed(NANYORAE, GroupKind.MIXED, Cadence.MONTHLY, "KE/Laikipia", "2013-01-01"));
        for (int i = 0; i < 6; i++) {
            log.append(joined(NANYORAE, person(i), "2013-01-01", GroupRole.MEMBER));
        }
        for (int i = 0; i < 4; i++) {
            log.append(recovered(person(i), "2014-06-15"));
        }
        log.append(met(NANYORAE, "2015-12-01", Map.of(), null));
    }

    @Test
    void attendance_is_counted_before_and_after_in_the_same_people_while_they_are_members() {
        for (int month = 1; month <= 12; month++) {
            var marks = new HashMap<PersonId, Mark>();
            for (int i = 0; i < 4; i++) {
                marks.put(person(i), month < 6 && month % 2 == 0 ? Mark.ABSENT : Mark.PRESENT);
            }
            marks.put(person(5), Mark.ABSENT);
            log.append(met(NANYORAE, "2014-%02d-01".formatted(month), marks, null));
        }
        log.append(left(NANYORAE, person(0), "2014-08-15", ExitReason.MOVED_AWAY));
        var attendance = ask(Caller.OPERATOR).attendance();
        var before = attendance.windows().get(1);
        assertThat(before.people()).isEqualTo(4);
        assertThat(before.meetings()).as("January to June, of four").isEqualTo(24);
        assertThat(Objects.requireNonNull(before.share())).isCloseTo(16 / 24.0, within(1e-12));
        var after = attendance.windows().get(2);
        assertThat(after.meetings())
                .as("two of one who left, six of three others")
                .isEqualTo(20);
        assertThat(after.share()).isEqualTo(1.0);
        assertThat(attendance.change().people()).as("with three meetings after").isEqualTo(3);
        assertThat(Objects.requireNonNull(attendance.change().mean())).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void scores_are_compared_in_the_same_people_and_small_differences_are_noise() {
        score(0, "2014-06-01", 40);
        score(0, "2015-01-01", 64);
        score(1, "2014-06-01", 40);
        score(1, "2015-01-01", 44);
        score(2, "2014-06-01", 40);
        score(3, "2012-01-01", 10);
        score(3, "2015-01-01", 90);
        var measures = ask(Caller.OPERATOR).measures();
        assertThat(measures).singleElement().satisfies(change -> {
            assertThat(change.instrument()).isEqualTo(Instrument.WHO_5);
            assertThat(change.change().people()).isEqualTo(2);
            assertThat(change.change().mean()).isEqualTo(14.0);
            assertThat(change.better()).isEqualTo(1);
            assertThat(change.worse()).isZero();
        });
    }

    @Test
    void work_and_recovery_are_ordered_by_when_they_happened_and_where_that_is_not_known_it_is_said() {
        log.append(works(0, "2014-01"));
        log.append(works(1, "2015"));
        log.append(works(2, "2014"));
        log.append(works(5, "2013-05-01"));
        var work = ask(Caller.OPERATOR).work();
        assertThat(Objects.requireNonNull(work.workFirst()).count()).isEqualTo(1);
        assertThat(work.workFirst().of()).isEqualTo(2);
        assertThat(work.notKnown()).isEqualTo(1);
        assertThat(work.noWork()).isEqualTo(1);
    }

    @Test
    void a_year_alone_hides_no_order_that_other_dates_tell() {
        log.append(works(0, "2013"));
        log.append(new LivelihoodStarted(
                person(0), on("2013-03-01"), new UUID(4, 0), LivelihoodKind.TRADE, null, IncomeBand.LOW, null));
        log.append(new MilestoneReached(
                person(0), on("2013-09-01"), new UUID(10, 0), Step.SATISFACTORY_RECOVERY, null, null));
        var work = ask(Caller.OPERATOR).work();
        assertThat(Objects.requireNonNull(work.workFirst()).count()).isEqualTo(1);
        assertThat(work.notKnown()).isZero();
    }

    @Test
    void researchers_are_shown_no_digits_that_tell_how_many_people_are_behind_a_figure() {
        log.append(recovered(person(4), "2014-06-15"));
        log.append(recovered(person(5), "2014-06-15"));
        for (int i = 0; i < 6; i++) {
            score(i, "2014-06-01", 40);
            score(i, "2015-01-01", i == 0 ? 44 : 60);
        }
        for (int month = 1; month <= 12; month++) {
            var marks = new HashMap<PersonId, Mark>();
            for (int i = 0; i < 6; i++) {
                marks.put(person(i), month < 6 && i == 0 ? Mark.ABSENT : Mark.PRESENT);
            }
            log.append(met(NANYORAE, "2014-%02d-01".formatted(month), marks, null));
        }
        var effect = ask(RESEARCHER);
        assertThat(effect.measures())
                .singleElement()
                .satisfies(measure ->
                        assertThat(measure.change().mean()).as("17 and a third").isEqualTo(17.0));
        assertThat(effect.attendance().windows().get(1).share()).as("31 of 36").isEqualTo(0.86);
        assertThat(effect.attendance().change().mean()).as("5/36").isEqualTo(0.14);
    }

    @Test
    void those_who_stayed_are_counted_and_said_with_what_it_does_not_show() {
        log.append(left(NANYORAE, person(0), "2015-01-15", ExitReason.WITHDREW));
        log.append(left(NANYORAE, person(1), "2015-01-15", ExitReason.DIED));
        var effect = ask(Caller.OPERATOR);
        assertThat(effect.recovered()).isEqualTo(4);
        assertThat(Objects.requireNonNull(effect.stillMembers()).count()).isEqualTo(2);
        assertThat(effect.stillMembers().of()).as("death is no leaving").isEqualTo(3);
        assertThat(effect.sentences()).anyMatch(sentence -> sentence.contains("2 were still members on 2015-12-01"));
        assertThat(effect.sentences())
                .anyMatch(sentence -> sentence.contains("does not show that the group is the reason"));
    }

    @Test
    void four_people_are_too_few_for_researchers() {
        var effect = ask(RESEARCHER);
        assertThat(effect.recovered()).isNull();
        assertThat(effect.stillMembers()).isNull();
        assertThat(effect.staying()).allMatch(share -> share.staying() == null);
        assertThat(effect.attendance().windows()).allMatch(window -> window.people() == null);
        assertThat(effect.sentences()).singleElement().asString().contains("too few people");
    }

    private GroupEffect ask(Caller caller) {
        var fold = new RetentionFold();
        try (var store = new ReadStore();
                var rig = new Rig(log, store.database("effect"), "node-1", 100, fold)) {
            rig.started();
            var cohorts = Asking.cohorts(rig, fold, TODAY);
            return AskedBy.by(caller, () -> EffectAsked.of(cohorts, false));
        }
    }

    private void score(int person, String day, int score) {
        log.append(new MeasureRecorded(
                person(person),
                on(day),
                UUID.nameUUIDFromBytes((person + day).getBytes(StandardCharsets.UTF_8)),
                Instrument.WHO_5,
                "en",
                MeasureMode.values()[0],
                answers(score / 4),
                BigDecimal.valueOf(score),
                "1"));
    }

    /** To the five items of WHO-5, as even as can be. */
    private static List<@Nullable Integer> answers(int sum) {
        var answers = new ArrayList<@Nullable Integer>();
        for (int item = 0; item < 5; item++) {
            answers.add(sum / 5 + (item < sum % 5 ? 1 : 0));
        }
        return answers;
    }

    private static DomainEvent works(int person, String from) {
        return new LivelihoodStarted(
                person(person), on(from), new UUID(3, person), LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null);
    }

    private static DomainEvent recovered(PersonId person, String day) {
        return new MilestoneReached(
                person,
                on(day),
                new UUID(9, person.value().getLeastSignificantBits()),
                Step.SATISFACTORY_RECOVERY,
                null,
                null);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(8, 100 + number));
    }
}
