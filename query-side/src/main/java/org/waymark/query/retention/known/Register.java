package org.waymark.query.retention.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Mark;
import org.waymark.events.person.PersonId;

/**
 * The sheets of a group in order of day, with a letter for each person they name.
 *
 * @param people whoever was ever named, each with a place
 */
public record Register(Places people, List<Sheet> sheets) {
    static final Register EMPTY = new Register(Places.NONE, List.of());

    /**
     * One day for which the group sent word.
     *
     * @param marks a letter for each place, a blank for those not named; empty when the group did not meet
     */
    public record Sheet(LocalDate day, String marks) {
        private static final String LETTERS = "PAEN";
        private static final char NOT_NAMED = ' ';

        /** What the sheet says of whoever has those places, present before absent; nothing when it does not name them. */
        public @Nullable Mark mark(int... places) {
            int first = LETTERS.length();
            for (int place : places) {
                if (place < marks.length() && marks.charAt(place) != NOT_NAMED) {
                    first = Math.min(first, LETTERS.indexOf(marks.charAt(place)));
                }
            }
            return first == LETTERS.length() ? null : Mark.values()[first];
        }

        Sheet with(int place, Mark mark) {
            var letters = new StringBuilder(marks);
            while (letters.length() <= place) {
                letters.append(NOT_NAMED);
            }
            letters.setCharAt(place, LETTERS.charAt(mark.ordinal()));
            return new Sheet(day, letters.toString());
        }

        static Sheet of(LocalDate day, Map<PersonId, Mark> marks, Places people) {
            var letters = new StringBuilder();
            marks.forEach((person, mark) -> {
                int place = people.placeOf(person);
                while (letters.length() <= place) {
                    letters.append(NOT_NAMED);
                }
                letters.setCharAt(place, LETTERS.charAt(mark.ordinal()));
            });
            return new Sheet(day, letters.toString());
        }
    }

    /** The places of a person on every sheet: one for each id that was ever named. */
    public int[] placesOf(Collection<PersonId> ids) {
        return ids.stream()
                .mapToInt(people::placeOf)
                .filter(place -> place >= 0)
                .toArray();
    }

    Register plus(LocalDate day, Map<PersonId, Mark> marks) {
        var all = people.with(marks.keySet());
        var more = new ArrayList<Sheet>(sheets.size() + 1);
        more.addAll(sheets);
        int at = more.size();
        while (at > 0 && more.get(at - 1).day().isAfter(day)) {
            at--;
        }
        more.add(at, Sheet.of(day, marks, all));
        return new Register(all, List.copyOf(more));
    }

    Register corrected(LocalDate day, PersonId person, Mark mark) {
        var all = people.with(List.of(person));
        int place = all.placeOf(person);
        return new Register(
                all,
                sheets.stream()
                        .map(sheet -> sheet.day().equals(day) ? sheet.with(place, mark) : sheet)
                        .toList());
    }

    Register without(LocalDate day) {
        return new Register(
                people,
                sheets.stream().filter(sheet -> !sheet.day().equals(day)).toList());
    }
}
