package org.waymark.query.retention.figures;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.KaplanMeier;

/** The share staying after so many months; nothing where nobody was followed that far. */
public record Share(
        int months,
        int day,
        int atRisk,
        @Nullable Double staying,
        @Nullable Double low,
        @Nullable Double high) {

    public static List<Share> of(KaplanMeier curve) {
        return of(curve, Months.SHOWN);
    }

    public static List<Share> of(KaplanMeier curve, Collection<Integer> months) {
        return months.stream().map(after -> of(curve, after)).toList();
    }

    private static Share of(KaplanMeier curve, int months) {
        int day = Months.day(months);
        var step = curve.at(day);
        return step == null
                ? new Share(months, day, 0, null, null, null)
                : new Share(
                        months,
                        day,
                        curve.atRisk(day),
                        step.staying(),
                        step.interval().low(),
                        step.interval().high());
    }
}
