package org.waymark.command.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

/** Who may be marked on the sheet of a meeting: whoever was on the roster that day, under the id that the roster has. */
record Attendance(Sheets sheets, Roster roster, SamePerson same) {
    MeetingRecorded record(MeetingCommand.RecordMeeting command) {
        var marks = same.onRoster(command.marks(), command.occurredOn());
        sheets.requireFree(command.heldOn(), command.meetingId());
        requireOnRoster(marks.keySet(), command.heldOn());
        return new MeetingRecorded(
                command.groupId(),
                command.occurredOn(),
                command.meetingId(),
                command.heldOn(),
                command.format(),
                Collections.unmodifiableMap(marks),
                command.visitors(),
                command.activities(),
                Confidential.ofNullable(command.note()));
    }

    private void requireOnRoster(Collection<PersonId> people, LocalDate day) {
        var strangers = roster.without(people, PartialDate.of(day));
        if (!strangers.isEmpty()) {
            throw Rejection.NOT_ON_ROSTER.because(
                    "people on this sheet were not in the group on %s; record their joining first, or take them off: %s"
                            .formatted(day, Listing.of(strangers)),
                    Map.of("people", strangers.stream().map(String::valueOf).toList()));
        }
    }

    AttendanceCorrected correct(MeetingCommand.CorrectAttendance command) {
        var recorded = sheets.recorded(command.meetingId());
        var sheet = recorded.getValue();
        if (!sheet.met()) {
            throw Sheets.unknown();
        }
        var day = recorded.getKey();
        Sheets.requireHeldBy(command.occurredOn(), day);
        var person = sheets.names(sheet, command.personId())
                ? command.personId()
                : same.onRoster(command.personId(), PartialDate.of(day));
        var from = sheets.mark(sheet, person);
        if (from == command.mark()) {
            throw Rejection.NOTHING_TO_CHANGE.because("the sheet says so already; nothing is to be done");
        }
        requireMayBeMarked(person, command.mark(), day);
        return new AttendanceCorrected(
                command.groupId(),
                command.occurredOn(),
                command.meetingId(),
                day,
                person,
                from,
                command.mark(),
                Confidential.of(command.reason()));
    }

    /** A mark is taken from anybody, and given to whoever was on the roster. */
    private void requireMayBeMarked(PersonId person, Mark mark, LocalDate day) {
        if (mark != Mark.NOT_MARKED && !roster.has(person, PartialDate.of(day))) {
            throw Rejection.NOT_ON_ROSTER.because(
                    "this person was not in the group on %s; record their joining first, or check the meeting"
                            .formatted(day));
        }
    }
}
