package org.waymark.query.grouphealth.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.person.PersonId;

/** The sheets of a group in order of day. */
public record Register(People people, List<Sheet> sheets) {
    static final Register EMPTY = new Register(People.NONE, List.of());

    Register with(PersonId person) {
        var more = people.with(person);
        return more == people ? this : new Register(more, sheets);
    }

    Register plus(MeetingRecorded meeting) {
        var all = people;
        for (var person : meeting.marks().keySet()) {
            all = all.with(person);
        }
        return new Register(all, inserted(Sheet.of(meeting, all)));
    }

    Register plus(DidNotMeet notMet) {
        return new Register(people, inserted(Sheet.notMet(notMet.meetingId(), notMet.scheduledOn(), notMet.reason())));
    }

    Register corrected(AttendanceCorrected corrected) {
        var all = people.with(corrected.personId());
        int place = all.placeOf(corrected.personId());
        var changed = new ArrayList<>(sheets);
        changed.replaceAll(
                sheet -> sheet.id().equals(corrected.meetingId()) ? sheet.with(place, corrected.to()) : sheet);
        return new Register(all, Collections.unmodifiableList(changed));
    }

    /** With the marks of each person in one place, whatever ids they were made under. */
    Register counting(UnaryOperator<PersonId> who) {
        var those = people.inOrder().stream().map(who).distinct().toList();
        var all = People.of(those);
        var places = people.inOrder().stream()
                .mapToInt(person -> all.placeOf(who.apply(person)))
                .toArray();
        return new Register(
                all, sheets.stream().map(sheet -> sheet.counting(places)).toList());
    }

    /** Whoever it named keeps a place, which costs nothing. */
    Register without(UUID meeting) {
        return new Register(
                people,
                sheets.stream().filter(sheet -> !sheet.id().equals(meeting)).toList());
    }

    /** Late sheets go to their day. */
    private List<Sheet> inserted(Sheet sheet) {
        int at = sheets.size();
        while (at > 0 && sheets.get(at - 1).day().isAfter(sheet.day())) {
            at--;
        }
        var longer = new ArrayList<Sheet>(sheets.size() + 1);
        longer.addAll(sheets);
        longer.add(at, sheet);
        return Collections.unmodifiableList(longer);
    }
}
