package org.waymark.statistics;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The time by which a share had gone, and its interval: where the curve, and where the ends of its pointwise intervals,
 * first come down to the height (Brookmeyer and Crowley 1982). An end that is never reached is nothing.
 */
public record Quantile(
        @Nullable Double time,
        @Nullable Double low,
        @Nullable Double high) {
    private static final double CLOSE = Math.sqrt(Math.ulp(1.0));

    /**
     * Where a falling curve first reaches a height. When it lies exactly on the height for a while, the middle of that flat
     * counts, up to the end of all follow-up (as {@code quantile.survfit} of R's survival has it).
     *
     * @param curve height after each step; not a number where it cannot be estimated
     * @param end the last time anybody was followed
     */
    static @Nullable Double crossing(
            int steps, IntToDoubleFunction times, IntToDoubleFunction curve, double height, double end) {
        int flat = -1;
        for (int at = 0; at < steps; at++) {
            double now = curve.applyAsDouble(at);
            if (Double.isNaN(now) || now > height + CLOSE) {
                continue;
            }
            boolean below = now < height - CLOSE;
            if (below) {
                double time = times.applyAsDouble(at);
                return flat < 0 ? time : (times.applyAsDouble(flat) + time) / 2;
            }
            flat = flat < 0 ? at : flat;
        }
        return flat < 0 ? null : Double.valueOf((times.applyAsDouble(flat) + end) / 2);
    }

    /** Counted from a later time on. */
    Quantile since(double time) {
        return new Quantile(less(this.time, time), less(low, time), less(high, time));
    }

    private static @Nullable Double less(@Nullable Double time, double since) {
        return time == null ? null : Double.valueOf(time - since);
    }
}
