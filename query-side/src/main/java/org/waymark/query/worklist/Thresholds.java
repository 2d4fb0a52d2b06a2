package org.waymark.query.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.Rule;
import org.waymark.events.rules.RulesThen;
import org.waymark.query.worklist.known.GroupWork;

/**
 * What a programme means by missing, recent and due on the day of the list; nothing stored depends on it, so a change needs no
 * rebuild.
 */
record Thresholds(LocalDate today, RulesThen rules) {
    /** So many scheduled meetings missed in a row are an interruption. */
    int missedMeetings(@Nullable GroupWork group) {
        return of(Rule.MISSED_MEETINGS, group);
    }

    /** And at least so many days since the person was last seen, so that weekly groups are not hasty. */
    int missedDays(@Nullable GroupWork group) {
        return of(Rule.MISSED_DAYS, group);
    }

    /** A setback older than this is no longer recent. */
    int recentDays(@Nullable Area area) {
        return rules.number(Rule.SETBACK_DAYS, area, null);
    }

    /** The next measure is due so long after the last one. */
    int measureDays(@Nullable Area area) {
        return rules.number(Rule.MEASURE_DAYS, area, null);
    }

    /** A sheet is outstanding so long after the period it belongs to. */
    int sheetGraceDays(GroupWork group) {
        return of(Rule.REMIND_DAYS, group);
    }

    /** Older holes are not asked for any more. */
    int sheetLookBackDays(GroupWork group) {
        return of(Rule.LOOK_BACK_DAYS, group);
    }

    /** The least that is asked for anywhere, for looking for those whom it may be about. */
    int least(Rule rule) {
        return anywhere(rule).min().orElseThrow();
    }

    int most(Rule rule) {
        return anywhere(rule).max().orElseThrow();
    }

    private IntStream anywhere(Rule rule) {
        return rules.anywhere(rule).mapToInt(BigDecimal::intValue);
    }

    private int of(Rule rule, @Nullable GroupWork group) {
        return group == null ? rules.number(rule, null, null) : rules.number(rule, group.area(), cadence(group));
    }

    private @Nullable Cadence cadence(GroupWork group) {
        return group.schedules().stream()
                .filter(from -> !from.on().earliest().isAfter(today))
                .reduce((earlier, later) -> later)
                .map(from -> from.schedule().cadence())
                .orElse(null);
    }
}
