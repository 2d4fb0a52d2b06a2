package org.waymark.command.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

/** The sheets of all meetings, one a day at most, and the days on which the group did not meet. */
final class Sheets {
    private Map<LocalDate, Sheet> byDay = new TreeMap<>();
    private Set<UUID> retracted = new HashSet<>();
    private List<PersonId> columns = new ArrayList<>();
    private transient Map<PersonId, Integer> columnOf = new HashMap<>();

    DidNotMeet record(MeetingCommand.RecordDidNotMeet command) {
        requireFree(command.scheduledOn(), command.meetingId());
        return new DidNotMeet(
                command.groupId(), command.occurredOn(), command.meetingId(), command.scheduledOn(), command.reason());
    }

    MeetingRetracted retract(MeetingCommand.RetractMeeting command) {
        var recorded = recorded(command.meetingId());
        var sheet = recorded.getValue();
        requireHeldBy(command.occurredOn(), recorded.getKey());
        var people = new TreeSet<PersonId>();
        columns.stream().filter(person -> names(sheet, person)).forEach(people::add);
        return new MeetingRetracted(
                command.groupId(),
                command.occurredOn(),
                command.meetingId(),
                recorded.getKey(),
                sheet.met(),
                people,
                Confidential.of(command.reason()));
    }

    /** The day and what is recorded of it under that id. */
    Map.Entry<LocalDate, Sheet> recorded(UUID meetingId) {
        if (retracted.contains(meetingId)) {
            throw Rejection.MEETING_RETRACTED.because(
                    "what was recorded under this id was taken back; look for the sheet that took its place");
        }
        return byDay.entrySet().stream()
                .filter(day -> day.getValue().meetingId().equals(meetingId))
                .findFirst()
                .orElseThrow(Sheets::unknown);
    }

    /** Refuses to put right what had not come to pass yet. */
    static void requireHeldBy(PartialDate correctedOn, LocalDate day) {
        if (correctedOn.certainlyBefore(PartialDate.of(day))) {
            throw Rejection.DATES_OUT_OF_ORDER.because(
                    "this is about %s and can only be put right on that day or later; check 'occurredOn'"
                            .formatted(day));
        }
    }

    static CommandRejected unknown() {
        return Rejection.MEETING_NOT_FOUND.because(
                "this group has no sheet with this id; record the sheet first, or check the id");
    }

    /** Refuses a second entry for one day, and an id that another day has. */
    void requireFree(LocalDate day, UUID meetingId) {
        var there = byDay.get(day);
        if (there != null) {
            var known = Map.<String, Object>of("meetingId", there.meetingId().toString());
            throw there.met()
                    ? Rejection.SHEET_EXISTS.because(
                            "there is a sheet for %s, meeting %s; correct the attendance on it person by person"
                                    .formatted(day, there.meetingId()),
                            known)
                    : Rejection.DID_NOT_MEET_EXISTS.because(
                            "for %s it is recorded that the group did not meet; if it met on another day, record the sheet under that day"
                                    .formatted(day),
                            known);
        }
        if (retracted.contains(meetingId)
                || byDay.values().stream().anyMatch(sheet -> sheet.meetingId().equals(meetingId))) {
            throw Rejection.ID_TAKEN.because("another day is or was recorded under this meeting id; make a new id");
        }
    }

    /** Refuses a change of membership that would leave marks of this person on days outside it. */
    void requireMarksWithin(PersonId person, Predicate<PartialDate> onRoster) {
        int column = column(person);
        var outside = byDay.entrySet().stream()
                .filter(day -> day.getValue().mark(column) != Mark.NOT_MARKED)
                .map(Map.Entry::getKey)
                .filter(day -> !onRoster.test(PartialDate.of(day)))
                .map(LocalDate::toString)
                .toList();
        if (!outside.isEmpty()) {
            throw Rejection.MARKS_OUTSIDE_MEMBERSHIP.because(
                    "this person has marks outside the new dates, on %s; correct those sheets to NOT_MARKED first, or check the dates"
                            .formatted(Listing.of(outside)),
                    Map.of("dates", outside));
        }
    }

    /** True for whoever the sheet says something of, be it that they were not marked. */
    boolean names(Sheet sheet, PersonId person) {
        return sheet.names(column(person));
    }

    Mark mark(Sheet sheet, PersonId person) {
        return sheet.mark(column(person));
    }

    /** The days after that one for which something is recorded. */
    List<LocalDate> after(PartialDate day) {
        return byDay.keySet().stream()
                .filter(held -> held.isAfter(day.latest()))
                .toList();
    }

    void evolve(MeetingRecorded event) {
        var sheet = new Sheet(event.meetingId(), "");
        for (var mark : event.marks().entrySet()) {
            sheet = sheet.with(columnFor(mark.getKey()), mark.getValue());
        }
        byDay.put(event.heldOn(), sheet);
    }

    void evolve(DidNotMeet event) {
        byDay.put(event.scheduledOn(), new Sheet(event.meetingId(), null));
    }

    void evolve(AttendanceCorrected event) {
        byDay.computeIfPresent(event.heldOn(), (day, sheet) -> sheet.with(columnFor(event.personId()), event.to()));
    }

    void evolve(MeetingRetracted event) {
        byDay.remove(event.heldOn());
        retracted.add(event.meetingId());
    }

    private int columnFor(PersonId person) {
        int column = column(person);
        if (column < 0) {
            column = columns.size();
            columns.add(person);
            columnOf.put(person, column);
        }
        return column;
    }

    /** The map is left out of snapshots and made again when it is missing. */
    private int column(PersonId person) {
        for (int at = columnOf.size(); at < columns.size(); at++) {
            columnOf.put(columns.get(at), at);
        }
        return columnOf.getOrDefault(person, -1);
    }
}
