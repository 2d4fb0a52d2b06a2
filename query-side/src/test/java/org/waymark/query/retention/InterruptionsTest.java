package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.MEHSOG;
import static org.waymark.query.Happening.NANYORAE;
import static org.waymark.query.Happening.joined;
import static org.waymark.query.Happening.left;
import static org.waymark.query.Happening.met;
import static org.waymark.query.Happening.on;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MembershipId;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;

/** Events in: who stopped coming, and who came back. */
class InterruptionsTest extends MonthlyAndWeekly {
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
    void what_was_missed_before_recovery_counts_and_whoever_had_stopped_coming_was_no_member_that_day() {
        told.then(joined(NANYORAE, person(0), "2014-01-01", GroupRole.MEMBER), recovered(0, "2014-04-01"));
        meetings(NANYORAE, person(0), "PAAAAAAA");
        told.then(joined(NANYORAE, person(1), "2014-01-01", GroupRole.MEMBER), recovered(1, "2014-05-01"));
        meetings(NANYORAE, person(1), "PAAAAAPP");
        told.then(joined(NANYORAE, person(2), "2014-01-01", GroupRole.MEMBER), recovered(2, "2014-07-01"));
        meetings(NANYORAE, person(2), "PAAAPPPPPP");
        var answer = ask(
                new Selection(Clock.RECOVERY, Leaving.INTERRUPTION, Spells.FIRST, null, null, null, null, null, null));
        assertThat(answer.people())
                .as("one had stopped on 17 April, before recovering in May")
                .isEqualTo(2);
        assertThat(answer.steps())
                .as("two meetings missed before recovery, the third on 15 April")
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo(14));
        assertThat(answer.cautions()).anyMatch(caution -> caution.startsWith("1 recovered while not a member"));
    }

    private static DomainEvent recovered(int person, String day) {
        return new MilestoneReached(
                person(person), on(day), new UUID(9, person), Step.SATISFACTORY_RECOVERY, null, null);
    }

    private static DomainEvent weekly(int person, String day) {
        return met(MEHSOG, day, Map.of(person(person), Mark.ABSENT), null);
    }
}
