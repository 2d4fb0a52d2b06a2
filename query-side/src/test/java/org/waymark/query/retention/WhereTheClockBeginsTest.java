package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.MembershipId;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;
import org.waymark.query.Told;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.cohort.Selection.Spells;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.known.RetentionDocument;
import org.waymark.query.retention.known.RetentionFold;

/** From which day somebody is followed. */
class WhereTheClockBeginsTest {
    private static final GroupId GROUP = new GroupId(new UUID(7, 1));
    private static final PersonId LEKU = new PersonId(new UUID(8, 1));
    private static final MembershipId MEMBERSHIP = new MembershipId(new UUID(4, 1));

    private final Told<RetentionDocument> told = new Told<>(new RetentionFold())
            .then(
                    new GroupFormed(
                            GROUP,
                            on("2009-01-01"),
                            "a group",
                            GroupKind.MIXED,
                            MeetingFormat.FACE_TO_FACE,
                            Schedule.of(Cadence.MONTHLY),
                            Area.of("KE/Laikipia")),
                    new MeetingRecorded(
                            GROUP,
                            on("2014-12-01"),
                            new UUID(2, 1),
                            LocalDate.parse("2014-12-01"),
                            MeetingFormat.FACE_TO_FACE,
                            Map.of(),
                            0,
                            Set.of(),
                            null));

    @Test
    void of_several_recoveries_the_first_by_date_counts_whichever_was_told_first() {
        told.then(joined("2014-01-01", null), recovered(2, "2014-08-01"), recovered(1, "2014-03-01"));
        told.then(left("2014-09-01"));
        assertThat(ask(Clock.RECOVERY).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo(184)); // days from 1 March
    }

    @Test
    void of_a_recovery_known_to_the_year_and_one_known_to_the_day_the_first_by_the_day_taken_counts() {
        told.then(joined("2013-01-01", null), recovered(1, "2014"), recovered(2, "2014-03-01"));
        told.then(left("2014-09-01"));
        assertThat(ask(Clock.RECOVERY).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo(184)); // from 1 March, not from the middle of 2014
    }

    @Test
    void of_two_memberships_the_first_by_the_day_taken_counts_though_the_other_may_have_begun_before_it() {
        var again = new MembershipId(new UUID(4, 2));
        told.then(joined("2013-03-01", null), left("2013-05-01"));
        told.then(new PersonJoinedGroup(GROUP, on("2013"), again, LEKU, GroupRole.MEMBER, null));
        assertThat(ask(Clock.JOINING).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo(61));
    }

    @Test
    void whoever_left_on_the_day_from_which_they_were_observed_was_never_followed() {
        told.then(joined("2013-01-01", LocalDate.parse("2014-06-01")), left("2014-06-01"));
        assertThat(ask(Clock.JOINING).people()).isZero();
    }

    private Retention ask(Clock clock) {
        var all = new Selection(clock, Leaving.EXIT, Spells.FIRST, null, null, null, null, null, null);
        return Asking.of(told.documents(), Asking.plainly(all), LocalDate.parse("2015-01-01"), Disclosure.EVERYTHING);
    }

    private static PartialDate on(String date) {
        return PartialDate.of(date);
    }

    private static DomainEvent joined(String day, @Nullable LocalDate observedFrom) {
        return new PersonJoinedGroup(GROUP, on(day), MEMBERSHIP, LEKU, GroupRole.MEMBER, observedFrom);
    }

    private static DomainEvent left(String day) {
        return new PersonLeftGroup(GROUP, on(day), MEMBERSHIP, LEKU, ExitReason.WITHDREW);
    }

    private static DomainEvent recovered(int id, String day) {
        return new MilestoneReached(LEKU, on(day), new UUID(9, id), Step.SATISFACTORY_RECOVERY, null, null);
    }
}
