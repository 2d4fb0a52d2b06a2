package org.waymark.query.retention.figures;

import org.jspecify.annotations.Nullable;
import org.waymark.statistics.KaplanMeier;

/** Days stayed on average, looking no further than so many months; each nothing when nobody was followed that far. */
public record Mean(
        int months,
        @Nullable Double days,
        @Nullable Double error,
        @Nullable Double low,
        @Nullable Double high) {

    /** To so many whole days, where that is all that may be shown. */
    public Mean rounded(int to) {
        return days == null || to == 1 ? this : new Mean(months, Math.round(days / to) * (double) to, error, low, high);
    }

    public static Mean of(KaplanMeier curve, int months) {
        var mean = curve.restrictedMean(Months.day(months));
        return mean == null
                ? new Mean(months, null, null, null, null)
                : new Mean(
                        months,
                        mean.mean(),
                        mean.error(),
                        mean.interval().low(),
                        mean.interval().high());
    }
}
