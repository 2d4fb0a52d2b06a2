package org.waymark.query.research.known;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

/** One group: what kind it is, and its sheets, a letter for each person they name. */
public final class GroupFacts {
    private static final String LETTERS = "PAEN";
    private static final byte NOT_NAMED = -1;

    private final Map<PersonId, Integer> places = new HashMap<>();
    private final TreeMap<LocalDate, byte[]> sheets = new TreeMap<>();
    private @Nullable GroupKind kind;
    private boolean formedInError;

    void after(GroupEvent happened) {
        switch (happened) {
            case GroupFormed event -> kind = event.kind();
            case MeetingRecorded event -> {
                sheets.put(event.heldOn(), new byte[0]);
                event.marks().forEach((person, mark) -> mark(event.heldOn(), person, mark));
            }
            case AttendanceCorrected event -> mark(event.heldOn(), event.personId(), event.to());
            case MeetingRetracted event -> sheets.remove(event.heldOn());
            case GroupDissolved event -> formedInError = event.reason() == DissolutionReason.FORMED_IN_ERROR;
            default -> {} // research rows do not tell of it
        }
    }

    private void mark(LocalDate day, PersonId person, Mark mark) {
        int place = places.computeIfAbsent(person, fresh -> places.size());
        sheets.computeIfPresent(day, (any, marks) -> {
            var longer = marks;
            if (place >= marks.length) {
                longer = Arrays.copyOf(marks, places.size());
                Arrays.fill(longer, marks.length, longer.length, NOT_NAMED);
            }
            longer[place] = (byte) mark.ordinal();
            return longer;
        });
    }

    public @Nullable GroupKind kind() {
        return kind;
    }

    /** False when there was no such group after all. */
    public boolean isOne() {
        return kind != null && !formedInError;
    }

    /** A letter for each meeting that was held in these days, both included: present, absent, excused, not marked. */
    public String attendance(Collection<PersonId> names, LocalDate from, LocalDate to) {
        int[] of = names.stream()
                .map(places::get)
                .filter(place -> place != null)
                .mapToInt(Integer::intValue)
                .toArray();
        var letters = new StringBuilder();
        if (!from.isAfter(to)) {
            sheets.subMap(from, true, to, true).values().forEach(marks -> letters.append(letter(marks, of)));
        }
        return letters.toString();
    }

    /** The last day there is a sheet of. */
    public @Nullable LocalDate lastSheet() {
        return sheets.isEmpty() ? null : sheets.lastKey();
    }

    private static char letter(byte[] marks, int[] of) {
        int best = LETTERS.length() - 1;
        for (int place : of) {
            if (place < marks.length && marks[place] != NOT_NAMED) {
                best = Math.min(best, marks[place]);
            }
        }
        return LETTERS.charAt(best);
    }
}
