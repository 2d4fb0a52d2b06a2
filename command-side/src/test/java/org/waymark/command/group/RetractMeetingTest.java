package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.ANOTHER_MEETING;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RecordDidNotMeet;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.group.MeetingCommand.RetractMeeting;
import org.waymark.command.group.MembershipCommand.LeaveGroup;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.group.NotMetReason;
import org.waymark.events.person.PersonId;

class RetractMeetingTest {
    private static final RetractMeeting RETRACT = new RetractMeeting(GROUP, on("2014-06-01"), MEETING, "wrong date");

    @Test
    void a_sheet_is_taken_back_and_says_whose_marks_go() {
        marked().accepts(RETRACT, retracted(true, Set.of(AMINA)));
    }

    @Test
    void whoever_was_marked_later_or_had_the_mark_taken_back_was_on_the_sheet_too() {
        Gathering.formed(
                        joined(FIRST, AMINA, "2014-03-01"),
                        joined(SECOND, BARAKA, "2014-03-01"),
                        met(MEETING, "2014-04-01", Map.of(AMINA, Mark.ABSENT)),
                        corrected(AMINA, Mark.ABSENT, Mark.NOT_MARKED),
                        corrected(BARAKA, Mark.NOT_MARKED, Mark.PRESENT))
                .accepts(RETRACT, retracted(true, Set.of(AMINA, BARAKA)));
    }

    @Test
    void that_a_group_did_not_meet_is_taken_back() {
        Gathering.formed(didNotMeet(MEETING, "2014-04-01")).accepts(RETRACT, retracted(false, Set.of()));
    }

    @Test
    void what_was_not_recorded_is_not_taken_back() {
        Gathering.formed().refuses(RETRACT, Rejection.MEETING_NOT_FOUND);
        Gathering.formed(met(ANOTHER_MEETING, "2014-04-01", Map.of())).refuses(RETRACT, Rejection.MEETING_NOT_FOUND);
    }

    @Test
    void a_sheet_is_taken_back_once() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()), retracted(true, Set.of()))
                .refuses(RETRACT, Rejection.MEETING_RETRACTED);
    }

    @Test
    void the_day_is_free_again_for_another_sheet_under_another_id() {
        afterwards().accepts(sheet(ANOTHER_MEETING, "2014-04-01"), met(ANOTHER_MEETING, "2014-04-01", Map.of()));
        afterwards()
                .accepts(
                        new RecordDidNotMeet(
                                GROUP,
                                on("2014-04-01"),
                                ANOTHER_MEETING,
                                LocalDate.parse("2014-04-01"),
                                NotMetReason.WEATHER),
                        didNotMeet(ANOTHER_MEETING, "2014-04-01"));
    }

    @Test
    void an_id_that_was_taken_back_is_not_used_again() {
        afterwards().refuses(sheet(MEETING, "2014-04-02"), Rejection.ID_TAKEN);
    }

    @Test
    void nothing_is_corrected_on_a_sheet_that_was_taken_back() {
        afterwards()
                .refuses(
                        new CorrectAttendance(GROUP, on("2014-06-01"), MEETING, AMINA, Mark.PRESENT, "came late"),
                        Rejection.MEETING_RETRACTED);
    }

    @Test
    void marks_that_were_taken_back_hold_nobody_in_the_group() {
        var leaving = new LeaveGroup(GROUP, on("2014-03-15"), FIRST, ExitReason.WITHDREW);
        marked().refuses(leaving, Rejection.MARKS_OUTSIDE_MEMBERSHIP);
        afterwards().accepts(leaving, left(FIRST, AMINA, "2014-03-15", ExitReason.WITHDREW));
    }

    @Test
    void a_retraction_is_heard_after_the_group_was_dissolved() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()), dissolved("2014-05-01"))
                .accepts(RETRACT, retracted(true, Set.of()));
    }

    @Test
    void a_sheet_is_not_taken_back_before_the_meeting_was() {
        marked().refuses(new RetractMeeting(GROUP, on("2014-03"), MEETING, "wrong date"), Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_retraction_says_why() {
        assertThatThrownBy(() -> new RetractMeeting(GROUP, on("2014-06-01"), MEETING, " "))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.REASON_REQUIRED));
    }

    private static Gathering marked() {
        return Gathering.formed(
                joined(FIRST, AMINA, "2014-03-01"),
                joined(SECOND, BARAKA, "2014-03-01"),
                met(MEETING, "2014-04-01", Map.of(AMINA, Mark.ABSENT)));
    }

    private static Gathering afterwards() {
        return Gathering.formed(
                joined(FIRST, AMINA, "2014-03-01"),
                met(MEETING, "2014-04-01", Map.of(AMINA, Mark.ABSENT)),
                retracted(true, Set.of(AMINA)));
    }

    private static MeetingRetracted retracted(boolean met, Set<PersonId> people) {
        return new MeetingRetracted(
                GROUP,
                on("2014-06-01"),
                MEETING,
                LocalDate.parse("2014-04-01"),
                met,
                people,
                Confidential.of("wrong date"));
    }

    private static AttendanceCorrected corrected(PersonId person, Mark from, Mark to) {
        return new AttendanceCorrected(
                GROUP,
                on("2014-05-01"),
                MEETING,
                LocalDate.parse("2014-04-01"),
                person,
                from,
                to,
                Confidential.of("misread"));
    }

    private static RecordMeeting sheet(UUID meeting, String date) {
        return new RecordMeeting(
                GROUP,
                on(date),
                meeting,
                LocalDate.parse(date),
                MeetingFormat.FACE_TO_FACE,
                Map.of(),
                0,
                Set.of(),
                null);
    }
}
