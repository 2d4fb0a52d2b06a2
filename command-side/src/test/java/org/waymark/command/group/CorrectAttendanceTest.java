package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.didNotMeet;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.left;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

class CorrectAttendanceTest {

    @Test
    void a_mark_is_corrected() {
        marked().accepts(correct(AMINA, Mark.PRESENT), corrected(AMINA, Mark.ABSENT, Mark.PRESENT));
    }

    @Test
    void a_mark_is_taken_back() {
        marked().accepts(correct(AMINA, Mark.NOT_MARKED), corrected(AMINA, Mark.ABSENT, Mark.NOT_MARKED));
    }

    @Test
    void somebody_who_was_not_marked_gets_a_mark() {
        marked().accepts(correct(BARAKA, Mark.EXCUSED), corrected(BARAKA, Mark.NOT_MARKED, Mark.EXCUSED));
    }

    @Test
    void the_same_mark_is_no_correction() {
        marked().refuses(correct(AMINA, Mark.ABSENT), Rejection.NOTHING_TO_CHANGE);
        marked().refuses(correct(BARAKA, Mark.NOT_MARKED), Rejection.NOTHING_TO_CHANGE);
    }

    @Test
    void somebody_who_was_not_in_the_group_that_day_gets_no_mark() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()), joined(FIRST, AMINA, "2014-05-01"))
                .refuses(correct(AMINA, Mark.PRESENT), Rejection.NOT_ON_ROSTER);
    }

    @Test
    void a_meeting_without_a_sheet_has_no_attendance() {
        Gathering.formed().refuses(correct(AMINA, Mark.PRESENT), Rejection.MEETING_NOT_FOUND);
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), didNotMeet(MEETING, "2014-04-01"))
                .refuses(correct(AMINA, Mark.PRESENT), Rejection.MEETING_NOT_FOUND);
    }

    @Test
    void a_correction_is_heard_after_the_group_was_dissolved() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        met(MEETING, "2014-04-01", Map.of(AMINA, Mark.ABSENT)),
                        left(FIRST, AMINA, "2014-05-01", ExitReason.GROUP_DISSOLVED),
                        dissolved("2014-05-01"))
                .accepts(correct(AMINA, Mark.PRESENT), corrected(AMINA, Mark.ABSENT, Mark.PRESENT));
    }

    @Test
    void a_sheet_is_not_put_right_before_the_meeting_was() {
        marked().refuses(
                        new CorrectAttendance(GROUP, on("2014-03-31"), MEETING, AMINA, Mark.PRESENT, "came late"),
                        Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_correction_says_why() {
        assertThatThrownBy(() -> new CorrectAttendance(GROUP, on("2014-06-01"), MEETING, AMINA, Mark.PRESENT, ""))
                .isInstanceOf(CommandRejected.class);
    }

    private static Gathering marked() {
        return Gathering.formed(
                joined(FIRST, AMINA, "2014-03-01"),
                joined(SECOND, BARAKA, "2014-03-01"),
                met(MEETING, "2014-04-01", Map.of(AMINA, Mark.ABSENT)));
    }

    private static CorrectAttendance correct(PersonId person, Mark mark) {
        return new CorrectAttendance(GROUP, on("2014-06-01"), MEETING, person, mark, "came late");
    }

    private static AttendanceCorrected corrected(PersonId person, Mark from, Mark to) {
        return new AttendanceCorrected(
                GROUP,
                on("2014-06-01"),
                MEETING,
                LocalDate.parse("2014-04-01"),
                person,
                from,
                to,
                Confidential.of("came late"));
    }
}
