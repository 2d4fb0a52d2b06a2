package org.waymark.query.retention.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The share still staying as time goes by (Kaplan and Meier 1958), with Greenwood's standard error and pointwise 95%
 * intervals on the log-log scale (Kalbfleisch and Prentice 1980). Late entries count as at risk only after they entered;
 * at a tie somebody who leaves is taken before somebody who is censored.
 */
public final class KaplanMeier {
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * The curve from one day on which somebody left, to the next.
     *
     * @param day from where the clock starts
     * @param error Greenwood's standard error of the share; nothing when the share is 0
     * @param low lower end of the 95% interval; nothing when the share is 0 or 1
     */
    public record Step(
            int day,
            int atRisk,
            int events,
            double staying,
            @Nullable Double error,
            @Nullable Double low,
            @Nullable Double high) {}

    private final int[] entries;
    private final int[] exits;
    private final List<Step> steps;

    public KaplanMeier(Collection<FollowUp> people) {
        entries = people.stream().mapToInt(FollowUp::entry).sorted().toArray();
        exits = people.stream().mapToInt(FollowUp::exit).sorted().toArray();
        steps = curve(people.stream()
                .filter(FollowUp::left)
                .mapToInt(FollowUp::exit)
                .sorted()
                .toArray());
    }

    public List<Step> steps() {
        return steps;
    }

    /** How many were under observation that day: entered before it, and not gone before it. */
    public int atRisk(int day) {
        return before(entries, day) - before(exits, day);
    }

    /** The share still staying that day, or nothing when nobody was followed that far. */
    public @Nullable Step at(int day) {
        Step last = null;
        for (var step : steps) {
            if (step.day() > day) {
                break;
            }
            last = step;
        }
        boolean followed = exits.length > 0 && exits[exits.length - 1] >= day;
        if (last == null) {
            return followed ? new Step(0, atRisk(day), 0, 1, 0.0, null, null) : null;
        }
        return followed || last.staying() == 0 ? last : null;
    }

    /** The days by which that share of people had left, estimate and 95% interval; each nothing when not reached. */
    public Quantile quantile(double share) {
        int end = exits.length == 0 ? 0 : exits[exits.length - 1];
        return new Quantile(
                Crossing.of(steps, Step::staying, 1 - share, end),
                Crossing.of(steps, Step::low, 1 - share, end),
                Crossing.of(steps, Step::high, 1 - share, end));
    }

    /** A day by which a share of people had left, with its 95% interval, in days. */
    public record Quantile(
            @Nullable Double days,
            @Nullable Double low,
            @Nullable Double high) {}

    private List<Step> curve(int[] departures) {
        var curve = new ArrayList<Step>();
        double staying = 1;
        double variance = 0; // of its logarithm
        for (int at = 0; at < departures.length; ) {
            int day = departures[at];
            int events = before(departures, day + 1) - at;
            int atRisk = atRisk(day);
            staying *= 1 - (double) events / atRisk;
            variance += (double) events / ((double) atRisk * (atRisk - events));
            curve.add(step(day, atRisk, events, staying, Math.sqrt(variance)));
            at += events;
        }
        return List.copyOf(curve);
    }

    private static Step step(int day, int atRisk, int events, double staying, double deviation) {
        if (staying <= 0) {
            return new Step(day, atRisk, events, 0, null, null, null);
        }
        double stretch = Math.exp(Z * deviation / -Math.log(staying));
        return new Step(
                day,
                atRisk,
                events,
                staying,
                staying * deviation,
                Math.pow(staying, stretch),
                Math.pow(staying, 1 / stretch));
    }

    private static int before(int[] sorted, int day) {
        int found = Arrays.binarySearch(sorted, day);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == day) {
            found--;
        }
        return found;
    }
}
