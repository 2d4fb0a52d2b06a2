package org.waymark.command.group;

import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.ANOTHER_MEETING;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MembershipCommand.LeaveGroup;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MembershipId;

class LeaveGroupTest {

    @Test
    void a_person_leaves() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"))
                .accepts(leave(FIRST, "2015-06-10"), left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW));
    }

    @Test
    void somebody_who_never_joined_cannot_leave() {
        Gathering.formed().refuses(leave(FIRST, "2015-06-10"), Rejection.MEMBERSHIP_NOT_FOUND);
    }

    @Test
    void nobody_leaves_twice() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW))
                .refuses(leave(FIRST, "2015-06-11"), Rejection.ALREADY_LEFT);
    }

    @Test
    void nobody_leaves_before_they_joined() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"))
                .refuses(leave(FIRST, "2014-02-28"), Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_leaving_that_would_leave_marks_behind_says_on_which_days() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        met(MEETING, "2014-04-01", Map.of(AMINA, Mark.PRESENT)),
                        met(ANOTHER_MEETING, "2014-05-01", Map.of(AMINA, Mark.ABSENT)))
                .refuses(
                        leave(FIRST, "2014-04-30"),
                        Rejection.MARKS_OUTSIDE_MEMBERSHIP,
                        Map.of("dates", List.of("2014-05-01")));
    }

    @Test
    void a_person_may_be_present_on_the_day_they_leave() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), met(MEETING, "2014-04-01", Map.of(AMINA, Mark.PRESENT)))
                .accepts(leave(FIRST, "2014-04-01"), left(FIRST, AMINA, "2014-04-01", ExitReason.WITHDREW));
    }

    @Test
    void a_mark_that_was_taken_back_does_not_hold_a_person() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        met(MEETING, "2014-04-01", Map.of(AMINA, Mark.ABSENT)),
                        new AttendanceCorrected(
                                GROUP,
                                on("2014-05-01"),
                                MEETING,
                                LocalDate.parse("2014-04-01"),
                                AMINA,
                                Mark.ABSENT,
                                Mark.NOT_MARKED,
                                Confidential.of("had left")))
                .accepts(leave(FIRST, "2014-03-20"), left(FIRST, AMINA, "2014-03-20", ExitReason.WITHDREW));
    }

    @Test
    void nobody_leaves_because_a_group_was_dissolved_that_stands() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"))
                .refuses(
                        new LeaveGroup(GROUP, on("2015"), FIRST, ExitReason.GROUP_DISSOLVED),
                        Rejection.USE_DISSOLUTION);
    }

    @Test
    void a_leaving_in_the_future_is_refused() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01")).refuses(leave(FIRST, "2027"), Rejection.DATE_IN_FUTURE);
    }

    private static LeaveGroup leave(MembershipId membership, String date) {
        return new LeaveGroup(GROUP, on(date), membership, ExitReason.WITHDREW);
    }
}
