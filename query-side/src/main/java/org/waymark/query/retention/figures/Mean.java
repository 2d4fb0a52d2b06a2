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
