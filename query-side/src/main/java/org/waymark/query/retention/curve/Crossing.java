package org.waymark.query.retention.curve;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.curve.KaplanMeier.Step;

/**
 * Where a falling curve first reaches a height. When it lies exactly on the height for a while, the middle of that flat
 * counts (as {@code quantile.survfit} of the R package survival has it).
 */
final class Crossing {
    private static final double CLOSE = Math.sqrt(Math.ulp(1.0));

    private Crossing() {}

    /**
     * @param curve the height after each step; nothing where it cannot be estimated
     * @param end the last day anybody was followed
     * @return the day, or nothing when the curve never comes down that far
     */
    static @Nullable Double of(List<Step> steps, Function<Step, @Nullable Double> curve, double height, int end) {
        Step flat = null;
        for (var step : steps) {
            var now = curve.apply(step);
            if (now == null || now > height + CLOSE) {
                continue;
            }
            if (flat == null && now < height - CLOSE) {
                return (double) step.day();
            }
            if (flat != null && now < height - CLOSE) {
                return (flat.day() + step.day()) / 2.0;
            }
            flat = flat == null ? step : flat;
        }
        return flat == null ? null : Double.valueOf((flat.day() + end) / 2.0);
    }
}
