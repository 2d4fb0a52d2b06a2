package org.waymark.command.group;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.person.PersonId;

class RecordMeetingTest {

    @Test
    void a_sheet_is_recorded() {
        members()
                .accepts(
                        sheet(MEETING, "2014-04-01", Map.of(AMINA, Mark.PRESENT, BARAKA, Mark.EXCUSED)),
                        met(MEETING, "2014-04-01", Map.of(AMINA, Mark.PRESENT, BARAKA, Mark.EXCUSED)));
    }

    @Test
    void a_sheet_may_leave_people_out_and_nobody_may_have_come() {
        members().accepts(sheet(MEETING, "2014-04-01", Map.of()), met(MEETING, "2014-04-01", Map.of()));
    }

    @Test
    void a_sheet_for_last_year_is_checked_against_the_roster_of_that_day() {
        Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), left(FIRST, AMINA, "2015-06-10", ExitReason.WITHDREW))
                .accepts(
                        sheet(MEETING, "2015-06-10", Map.of(AMINA, Mark.PRESENT)),
                        met(MEETING, "2015-06-10", Map.of(AMINA, Mark.PRESENT)));
    }

    @Test
    void people_who_were_not_in_the_group_that_day_are_told_by_id() {
        members()
                .refuses(
                        sheet(MEETING, "2014-03-15", Map.of(AMINA, Mark.PRESENT, BARAKA, Mark.PRESENT)),
                        Rejection.NOT_ON_ROSTER,
                        Map.of("people", List.of(BARAKA.toString())));
    }

    @Test
    void a_second_sheet_for_the_day_is_refused_with_the_meeting_to_correct() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()))
                .refuses(
                        sheet(ANOTHER_MEETING, "2014-04-01", Map.of()),
                        Rejection.SHEET_EXISTS,
                        Map.of("meetingId", MEETING.toString()));
    }

    @Test
    void a_sheet_for_a_day_on_which_the_group_did_not_meet_is_refused() {
        Gathering.formed(didNotMeet(MEETING, "2014-04-01"))
                .refuses(
                        sheet(ANOTHER_MEETING, "2014-04-01", Map.of()),
                        Rejection.DID_NOT_MEET_EXISTS,
                        Map.of("meetingId", MEETING.toString()));
    }

    @Test
    void a_meeting_id_is_used_once() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()))
                .refuses(sheet(MEETING, "2014-05-01", Map.of()), Rejection.ID_TAKEN);
    }

    @Test
    void no_group_meets_before_it_is_formed_or_after_it_is_dissolved() {
        Gathering.formed().refuses(sheet(MEETING, "2014-02-04", Map.of()), Rejection.BEFORE_GROUP_FORMED);
        Gathering.formed(dissolved("2015-01-01"))
                .refuses(sheet(MEETING, "2015-01-02", Map.of()), Rejection.AFTER_GROUP_DISSOLVED);
    }

    @Test
    void a_late_sheet_of_a_dissolved_group_is_taken() {
        Gathering.formed(dissolved("2015-01-01"))
                .accepts(sheet(MEETING, "2014-12-01", Map.of()), met(MEETING, "2014-12-01", Map.of()));
    }

    @Test
    void a_sheet_of_next_week_is_refused() {
        Gathering.formed().refuses(sheet(MEETING, "2026-03-22", Map.of()), Rejection.DATE_IN_FUTURE);
    }

    @Test
    void the_day_of_the_meeting_is_the_day_it_happened() {
        assertThatThrownBy(() -> visited(on("2014-04"), 0)).isInstanceOf(CommandRejected.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001})
    void there_are_no_more_than_a_thousand_visitors(int visitors) {
        assertThatThrownBy(() -> visited(on("2014-04-01"), visitors)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void a_sheet_has_no_more_than_two_thousand_marks() {
        var marks = new HashMap<PersonId, Mark>();
        for (int at = 0; at <= MeetingCommand.MOST_MARKS; at++) {
            marks.put(new PersonId(new UUID(7, at)), Mark.PRESENT);
        }
        assertThatThrownBy(() -> sheet(MEETING, "2014-04-01", marks)).isInstanceOf(CommandRejected.class);
    }

    private static Gathering members() {
        return Gathering.formed(joined(FIRST, AMINA, "2014-03-01"), joined(SECOND, BARAKA, "2014-03-20"));
    }

    private static RecordMeeting visited(PartialDate occurredOn, int visitors) {
        return new RecordMeeting(
                GROUP,
                occurredOn,
                MEETING,
                LocalDate.parse("2014-04-01"),
                MeetingFormat.PHONE,
                Map.of(),
                visitors,
                Set.of(),
                null);
    }

    private static RecordMeeting sheet(UUID meeting, String date, Map<PersonId, Mark> marks) {
        return new RecordMeeting(
                GROUP, on(date), meeting, LocalDate.parse(date), MeetingFormat.FACE_TO_FACE, marks, 0, Set.of(), null);
    }
}
