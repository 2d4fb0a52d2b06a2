package org.waymark.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Lives.Life;

/**
 * How often something has happened to a person by a time, on average, when it may happen again and death ends it: M(t) = Σ
 * S(u−)·e(u)/n(u), e(u) occurrences at u among n(u) observed, S surviving (Ghosh and Lin 2000; without deaths Nelson 2003). The
 * error is from each person's influence (the infinitesimal jackknife, which is Ghosh and Lin's when nobody dies at the same
 * time), so that the occurrences of one person need not be independent.
 */
public final class MeanCumulativeCount {
    /** @param count per person, may be more than 1 */
    public record Point(double time, int atRisk, double count, double error, Interval interval) {}

    private final Lives lives;
    private final EventTable ends;
    private final Confidence confidence;
    private final double[] times;
    private final double[] count;
    /** Running sums over the times, for the influence of whoever was at risk: {@code S e/n²}, {@code d/(n(n−d))}, {@code M d/(n(n−d))}. */
    private final double[] happening;

    private final double[] dying;
    private final double[] dyingAtCount;
    private final double[] surviving; // just before

    public MeanCumulativeCount(Lives lives, Confidence confidence) {
        this.lives = lives;
        this.confidence = confidence;
        ends = new EventTable(lives.ends());
        var occurrences = lives.occurrences();
        var happened = Tally.of(occurrences.size(), occurrences::exit, row -> true);
        times = Arrays.stream(new double[][] {happened.values(), timesOf(ends)})
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        count = new double[times.length];
        happening = new double[times.length];
        dying = new double[times.length];
        dyingAtCount = new double[times.length];
        surviving = new double[times.length];
        double share = 1;
        for (int at = 0; at < times.length; at++) {
            double n = ends.atRisk(times[at]);
            double e = happened.at(times[at]);
            double d = ends.eventsAt(times[at]);
            surviving[at] = share;
            count[at] = running(count, at) + share * e / n;
            happening[at] = running(happening, at) + share * e / (n * n);
            double hazard = n == d ? 0 : d / (n * (n - d)); // nothing happens any more when all have died
            dying[at] = running(dying, at) + hazard;
            dyingAtCount[at] = running(dyingAtCount, at) + count[at] * hazard;
            share *= 1 - d / n;
        }
    }

    /** The average by then; nothing when nobody was observed that long. */
    public @Nullable Point at(double time) {
        if (lives.size() == 0 || time > ends.last()) {
            return null;
        }
        int to = upTo(time);
        double mean = running(count, to + 1);
        double spread = 0;
        for (var life : lives.all()) {
            double influence = influence(life, time, mean);
            spread += influence * influence;
        }
        double error = Math.sqrt(spread);
        double stretch = mean == 0 ? 1 : Math.exp(confidence.width() * error / mean);
        return new Point(
                time,
                ends.atRisk(time),
                mean,
                error,
                mean == 0 ? Interval.NONE : new Interval(mean / stretch, mean * stretch));
    }

    /** What one person adds to the estimate's error: what happened to them, less what was to be expected. */
    private double influence(Life life, double time, double mean) {
        double sum = 0;
        for (double event : life.events()) {
            if (event <= time) {
                sum += surviving[upTo(event)] / ends.atRisk(event);
            }
        }
        int survivors = ends.atRisk(life.end()) - ends.eventsAt(life.end());
        if (life.died() && life.end() <= time && survivors > 0) {
            sum -= (mean - count[upTo(life.end())]) / survivors;
        }
        int from = upTo(life.entry()) + 1;
        int to = upTo(Math.min(time, life.end())) + 1;
        return sum - between(happening, from, to) + mean * between(dying, from, to) - between(dyingAtCount, from, to);
    }

    private static double between(double[] sums, int from, int to) {
        return running(sums, to) - running(sums, from);
    }

    private static double running(double[] sums, int at) {
        return at == 0 ? 0 : sums[at - 1];
    }

    /** The place of the last time up to then, or −1. */
    private int upTo(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /** Every time anything happened or anybody died. */
    public List<Double> times() {
        return Arrays.stream(times).boxed().toList();
    }

    private static double[] timesOf(EventTable table) {
        var times = new double[table.size()];
        Arrays.setAll(times, table::time);
        return times;
    }
}
