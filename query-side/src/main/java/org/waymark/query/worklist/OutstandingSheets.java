package org.waymark.query.worklist;

import java.time.LocalDate;
import java.util.Optional;
import org.waymark.events.Confidential;
import org.waymark.query.worklist.Worklist.Item;
import org.waymark.query.worklist.known.GroupWork;

/** Whether a group should be reminded: a meeting was due, and nothing is known of it. */
record OutstandingSheets(LocalDate today, Thresholds thresholds) {

    Optional<Item> of(GroupWork group) {
        if (group.dissolvedBy(today) || group.asleep()) {
            return Optional.empty();
        }
        var missing = group.outstanding(
                today.minusDays(thresholds.sheetLookBackDays(group)),
                today.minusDays(thresholds.sheetGraceDays(group) + 1L));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var first = missing.getFirst();
        var due = "of the meeting due between %s and %s.".formatted(first.first(), first.last());
        var why = missing.size() == 1
                ? "One sheet is outstanding, " + due
                : missing.size() + " sheets are outstanding; the first is " + due;
        return Optional.of(new Item(
                Reason.SHEET_OUTSTANDING,
                null,
                group.id(),
                Confidential.ofNullable(group.name()),
                group.area(),
                null,
                first.last(),
                why));
    }
}
