package org.waymark.query.grouphealth.health;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.group.NotMetReason;
import org.waymark.query.grouphealth.health.Period.Outcome;

/**
 * How the group met in the twelve months up to the day, against its schedule.
 *
 * @param due periods that have a meeting, a reason or a missing sheet
 * @param reasons why it did not meet, and how often
 * @param outstanding the periods whose sheet is missing beyond the days of grace
 * @param awaited periods whose sheet may still be on the way; not among those due
 */
public record Regularity(
        int due, int held, int didNotMeet, Map<NotMetReason, Integer> reasons, List<Period> outstanding, int awaited) {

    static Regularity of(List<Period> periods, LocalDate on) {
        var year = periods.stream()
                .filter(period -> period.last().isAfter(on.minusYears(1)))
                .toList();
        var reasons = new EnumMap<NotMetReason, Integer>(NotMetReason.class);
        for (var period : year) {
            if (period.reason() != null) {
                reasons.merge(period.reason(), 1, Integer::sum);
            }
        }
        int awaited = count(year, Outcome.SHEET_AWAITED);
        return new Regularity(
                year.size() - awaited,
                count(year, Outcome.HELD),
                count(year, Outcome.DID_NOT_MEET),
                reasons,
                year.stream()
                        .filter(period -> period.outcome() == Outcome.SHEET_OUTSTANDING)
                        .toList(),
                awaited);
    }

    static int count(List<Period> periods, Outcome outcome) {
        return (int)
                periods.stream().filter(period -> period.outcome() == outcome).count();
    }
}
