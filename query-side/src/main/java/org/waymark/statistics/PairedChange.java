package org.waymark.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How much a figure changed on average in the same people, with Student's interval: mean ± t·s/√n on n − 1 degrees of freedom.
 *
 * @param people with a figure before and one after
 * @param mean after less before; nothing without anybody
 * @param interval nothing with fewer than two people
 */
public record PairedChange(int people, @Nullable Double mean, Interval interval) {
    public static PairedChange of(double[] changes, double level) {
        int n = changes.length;
        if (n == 0) {
            return new PairedChange(0, null, Interval.NONE);
        }
        double mean = Arrays.stream(changes).average().orElseThrow();
        if (n == 1) {
            return new PairedChange(1, mean, Interval.NONE);
        }
        double squares = Arrays.stream(changes)
                .map(change -> (change - mean) * (change - mean))
                .sum();
        double half = TDistribution.of(n - 1.0).inverseCumulativeProbability(0.5 + level / 2)
                * Math.sqrt(squares / (n - 1) / n);
        return new PairedChange(n, mean, new Interval(mean - half, mean + half));
    }
}
