package org.waymark.query.personjourney.summary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.waymark.events.group.Mark;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.summary.JourneySummary.Attended;

/** Counts a person's marks in the months up to a day, in all groups together. */
record AttendedWithin(List<PersonJourney.InGroup> attendance, LocalDate on) {

    Attended months(int months) {
        var after = on.minusMonths(months);
        var counts = new EnumMap<Mark, Integer>(Mark.class);
        for (var inGroup : attendance) {
            for (var marked : inGroup.marks().marks()) {
                if (marked.heldOn().isAfter(after) && !marked.heldOn().isAfter(on)) {
                    counts.merge(marked.mark(), 1, Integer::sum);
                }
            }
        }
        return attended(
                counts.getOrDefault(Mark.PRESENT, 0),
                counts.getOrDefault(Mark.ABSENT, 0),
                counts.getOrDefault(Mark.EXCUSED, 0),
                counts.getOrDefault(Mark.NOT_MARKED, 0));
    }

    private static Attended attended(int present, int absent, int excused, int notMarked) {
        int expected = present + absent + notMarked;
        return new Attended(
                expected + excused,
                present,
                absent,
                excused,
                notMarked,
                expected == 0 ? null : Double.valueOf((double) present / expected));
    }
}
