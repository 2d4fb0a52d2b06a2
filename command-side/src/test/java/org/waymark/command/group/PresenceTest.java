package org.waymark.command.group;

import static org.waymark.command.group.Gathering.AMINA;
import static org.waymark.command.group.Gathering.BARAKA;
import static org.waymark.command.group.Gathering.FIRST;
import static org.waymark.command.group.Gathering.GROUP;
import static org.waymark.command.group.Gathering.MEETING;
import static org.waymark.command.group.Gathering.SECOND;
import static org.waymark.command.group.Gathering.joined;
import static org.waymark.command.group.Gathering.met;
import static org.waymark.command.group.Gathering.on;
import static org.waymark.command.group.Gathering.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MeetingCommand.RecordMeeting;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.Mark;
import org.waymark.events.group.MeetingFormat;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

/** Nobody was at a meeting after they died, whatever the roster still says. */
class PresenceTest {

    @Test
    void who_had_died_is_not_marked_present() {
        afterTheDeath()
                .refuses(
                        sheet("2015-03-05", Map.of(AMINA, Mark.PRESENT, BARAKA, Mark.PRESENT)),
                        Rejection.AFTER_DEATH,
                        Map.of("people", List.of(AMINA.toString())));
    }

    @Test
    void until_that_day_and_as_absent_they_may_stand_on_the_sheet() {
        afterTheDeath()
                .accepts(
                        sheet("2015-03-01", Map.of(AMINA, Mark.PRESENT)),
                        met(MEETING, "2015-03-01", Map.of(AMINA, Mark.PRESENT)));
        afterTheDeath()
                .accepts(
                        sheet("2015-03-05", Map.of(AMINA, Mark.ABSENT, BARAKA, Mark.PRESENT)),
                        met(MEETING, "2015-03-05", Map.of(AMINA, Mark.ABSENT, BARAKA, Mark.PRESENT)));
    }

    @Test
    void a_mark_is_corrected_away_from_presence_and_not_to_it() {
        afterTheDeath(met(MEETING, "2015-03-05", Map.of(AMINA, Mark.PRESENT)))
                .accepts(
                        correction(Mark.NOT_MARKED),
                        new AttendanceCorrected(
                                GROUP,
                                on("2015-06-01"),
                                MEETING,
                                LocalDate.parse("2015-03-05"),
                                AMINA,
                                Mark.PRESENT,
                                Mark.NOT_MARKED,
                                Confidential.of("read again")));
        afterTheDeath(met(MEETING, "2015-03-05", Map.of(AMINA, Mark.ABSENT)))
                .refuses(correction(Mark.PRESENT), Rejection.AFTER_DEATH);
    }

    @Test
    void a_death_recorded_by_mistake_is_forgotten_when_the_case_is_reopened() {
        members()
                .withPeople(
                        registered(AMINA, PersonKind.CARER),
                        new CaseClosed(AMINA, on("2015-03-01"), ClosingReason.DIED),
                        new CaseReopened(AMINA, on("2015-04-01"), Confidential.of("another person")))
                .accepts(
                        sheet("2015-03-05", Map.of(AMINA, Mark.PRESENT)),
                        met(MEETING, "2015-03-05", Map.of(AMINA, Mark.PRESENT)));
    }

    private static Gathering afterTheDeath(GroupEvent... recorded) {
        return members(recorded)
                .withPeople(
                        registered(AMINA, PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                        registered(BARAKA, PersonKind.CARER),
                        new CaseClosed(AMINA, on("2015-03-01"), ClosingReason.DIED));
    }

    private static Gathering members(GroupEvent... recorded) {
        var history = new ArrayList<GroupEvent>(
                List.of(joined(FIRST, AMINA, "2014-03-01"), joined(SECOND, BARAKA, "2014-03-01")));
        history.addAll(List.of(recorded));
        return Gathering.formed(history.toArray(GroupEvent[]::new));
    }

    private static CorrectAttendance correction(Mark mark) {
        return new CorrectAttendance(GROUP, on("2015-06-01"), MEETING, AMINA, mark, "read again");
    }

    private static RecordMeeting sheet(String day, Map<PersonId, Mark> marks) {
        return new RecordMeeting(
                GROUP, on(day), MEETING, LocalDate.parse(day), MeetingFormat.FACE_TO_FACE, marks, 0, Set.of(), null);
    }
}
