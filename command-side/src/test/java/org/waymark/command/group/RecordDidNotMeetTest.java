package org.waymark.command.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.group.Gathering.ANOTHER_MEETING;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.didNotMeet;
import static org.waymark.command.group.Gathering.dissolved;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MeetingCommand.RecordDidNotMeet;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.group.NotMetReason;

class RecordDidNotMeetTest {

    @Test
    void that_a_group_did_not_meet_is_recorded_with_its_reason() {
        Gathering.formed().accepts(missed(MEETING, "2014-04-01"), didNotMeet(MEETING, "2014-04-01"));
    }

    @Test
    void a_day_with_a_sheet_was_met_on() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()))
                .refuses(
                        missed(ANOTHER_MEETING, "2014-04-01"),
                        Rejection.SHEET_EXISTS,
                        Map.of("meetingId", MEETING.toString()));
    }

    @Test
    void it_is_recorded_once_a_day() {
        Gathering.formed(didNotMeet(MEETING, "2014-04-01"))
                .refuses(missed(ANOTHER_MEETING, "2014-04-01"), Rejection.DID_NOT_MEET_EXISTS);
    }

    @Test
    void a_meeting_id_is_used_once() {
        Gathering.formed(met(MEETING, "2014-04-01", Map.of()))
                .refuses(missed(MEETING, "2014-05-01"), Rejection.ID_TAKEN);
    }

    @Test
    void the_scheduled_day_is_the_day_it_happened() {
        assertThatThrownBy(() -> new RecordDidNotMeet(
                        GROUP, on("2014-04-02"), MEETING, LocalDate.parse("2014-04-01"), NotMetReason.WEATHER))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void nothing_is_missed_after_the_group_was_dissolved() {
        Gathering.formed(dissolved("2015")).refuses(missed(MEETING, "2016-04-01"), Rejection.AFTER_GROUP_DISSOLVED);
    }

    private static RecordDidNotMeet missed(UUID meeting, String date) {
        return new RecordDidNotMeet(GROUP, on(date), meeting, LocalDate.parse(date), NotMetReason.WEATHER);
    }
}
