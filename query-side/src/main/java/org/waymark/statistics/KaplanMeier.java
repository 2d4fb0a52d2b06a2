package org.waymark.statistics;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The share still there as time goes by: S(t) = ∏ (1 − dᵢ/nᵢ) over times tᵢ ≤ t with dᵢ going of nᵢ at risk (Kaplan and Meier
 * 1958). Its logarithm has variance Σ dᵢ/(nᵢ(nᵢ−dᵢ)) (Greenwood 1926). Whoever enters late counts as at risk only after that.
 */
public final class KaplanMeier {
    /**
     * The curve from one time at which somebody went, to the next.
     *
     * @param error Greenwood's standard error of the share; nothing when the share is 0
     * @param interval pointwise; see {@link Confidence} for where it cannot be given
     */
    public record Step(
            double time,
            int atRisk,
            int events,
            double staying,
            @Nullable Double error,
            Interval interval) {}

    private final EventTable table;
    private final Confidence confidence;
    private final double origin;
    private final int first;
    private final double[] staying;
    private final double[] variance;

    /** Every cause but censoring counts as going: see {@link FollowUps#only} for one cause. */
    public KaplanMeier(FollowUps data, Confidence confidence) {
        this(new EventTable(data), confidence, 0, 0);
    }

    public KaplanMeier(FollowUps data) {
        this(data, Confidence.USUAL);
    }

    private KaplanMeier(EventTable table, Confidence confidence, double origin, int first) {
        this.table = table;
        this.confidence = confidence;
        this.origin = origin;
        this.first = first;
        staying = new double[table.size()];
        variance = new double[table.size()];
        double share = 1;
        double ofLogarithm = 0;
        for (int at = first; at < table.size(); at++) {
            double atRisk = table.atRisk(at);
            double left = atRisk - table.events(at);
            share *= left / atRisk;
            ofLogarithm += table.events(at) / (atRisk * left);
            staying[at] = share;
            variance[at] = ofLogarithm;
        }
    }

    /** The same among those still there at that time: S(t)/S(time), on the same clock. */
    public KaplanMeier given(double time) {
        int from = 0;
        while (from < table.size() && table.time(from) <= time) {
            from++;
        }
        return new KaplanMeier(table, confidence, time, from);
    }

    public List<Step> steps() {
        return IntStream.range(first, table.size()).mapToObj(this::step).toList();
    }

    /** How many were under observation then: entered before, and not gone before. */
    public int atRisk(double time) {
        return table.atRisk(time);
    }

    /**
     * When the first was under observation: the shares are among those still there then. Negative infinity when somebody was
     * from the start, positive infinity when there was nobody.
     */
    public double first() {
        return table.first();
    }

    /** The latest time anybody was followed to; negative infinity when there was nobody. */
    public double last() {
        return table.last();
    }

    /** The share still there then; nothing before anybody was followed, nor beyond (unless all had gone). */
    public @Nullable Step at(double time) {
        int at = lastStepTo(time);
        boolean known = time <= table.last() || (at >= first && staying[at] == 0);
        if (!known || time < origin || time < table.first()) {
            return null;
        }
        return at < first ? new Step(origin, table.atRisk(time), 0, 1, 0.0, confidence.ofShare(1, 0)) : step(at);
    }

    /** The time by which that share of people had gone, counted from where the curve starts. */
    public Quantile quantile(double share) {
        double height = 1 - share;
        return new Quantile(
                        crossing(at -> staying[at], height),
                        crossing(at -> end(interval(at).low()), height),
                        crossing(at -> end(interval(at).high()), height))
                .since(origin);
    }

    public Quantile median() {
        return quantile(0.5);
    }

    /**
     * Mean time up to a horizon: the area under the curve, with variance Σ (∫ S from tᵢ to the horizon)² dᵢ/(nᵢ(nᵢ−dᵢ)) (Klein
     * and Moeschberger 2003, 4.5).
     *
     * @param horizon on the curve's clock
     * @return nothing when nobody was followed from the start of the curve, or that far while somebody was still there
     */
    public @Nullable RestrictedMean restrictedMean(double horizon) {
        if (at(horizon) == null || table.first() > origin) {
            return null;
        }
        double area = 0;
        double spread = 0;
        double until = horizon;
        for (int at = lastStepTo(horizon); at >= first; at--) {
            area += staying[at] * (until - table.time(at));
            until = table.time(at);
            if (staying[at] > 0) {
                spread += area * area * (variance[at] - (at == first ? 0 : variance[at - 1]));
            }
        }
        return RestrictedMean.of(horizon - origin, area + until - origin, Math.sqrt(spread), confidence);
    }

    private Step step(int at) {
        boolean nobody = staying[at] == 0;
        return new Step(
                table.time(at),
                table.atRisk(at),
                table.events(at),
                staying[at],
                nobody ? null : Double.valueOf(staying[at] * Math.sqrt(variance[at])),
                interval(at));
    }

    private Interval interval(int at) {
        return confidence.ofShare(staying[at], Math.sqrt(variance[at]));
    }

    private int lastStepTo(double time) {
        int at = table.size() - 1;
        while (at >= first && table.time(at) > time) {
            at--;
        }
        return at;
    }

    private @Nullable Double crossing(IntToDoubleFunction curve, double height) {
        return Quantile.crossing(
                table.size() - first,
                at -> table.time(first + at),
                at -> curve.applyAsDouble(first + at),
                height,
                table.last());
    }

    private static double end(@Nullable Double end) {
        return end == null ? Double.NaN : end;
    }
}
