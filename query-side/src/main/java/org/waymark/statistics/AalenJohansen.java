package org.waymark.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The share gone for each cause as time goes by, when going for one cause rules out the others: F(t) = Σ S(tᵢ−)·dₖᵢ/nᵢ, S
 * being the share not gone for any cause (Aalen and Johansen 1978). The incidences and S add up to 1; one minus
 * Kaplan-Meier of one cause, with the others censored, would overstate it.
 */
public final class AalenJohansen {
    /** Which formula the standard errors follow; a = F(t) − F(tᵢ), D all that go, d those of the cause, S = S(tᵢ−). */
    public enum Variance {
        /** Σ a²D/(n(n−D)) + S²d(n−d)/n³ − 2aSd/n²: F(1−F)/n when nobody is censored, and Greenwood's for one cause. */
        DELTA,
        /** Σ a²D/((n−1)(n−D)) + S²d(n−d)/(n²(n−1)) − 2aSd/(n(n−1)): a little wider, as R's cmprsk prints (Aalen 1978). */
        AALEN
    }

    /** The incidence from one time at which somebody went for this cause or another, to the next. */
    public record Step(double time, int atRisk, int events, double incidence, double error, Interval interval) {}

    private final EventTable table;
    private final Confidence confidence;
    private final double[] staying;
    private final double[][] incidences;
    private final double[][] errors;

    public AalenJohansen(FollowUps data, Variance variance, Confidence confidence) {
        this.confidence = confidence;
        table = new EventTable(data);
        staying = new double[table.size()];
        double share = 1;
        for (int at = 0; at < table.size(); at++) {
            share *= 1 - (double) table.events(at) / table.atRisk(at);
            staying[at] = share;
        }
        incidences = new double[table.causes()][table.size()];
        errors = new double[table.causes()][table.size()];
        for (int cause = 1; cause <= table.causes(); cause++) {
            estimate(cause, variance);
        }
    }

    public AalenJohansen(FollowUps data) {
        this(data, Variance.DELTA, Confidence.USUAL);
    }

    /** The sums over tᵢ are kept with a multiplied out, so that each time costs the same. */
    private void estimate(int cause, Variance variance) {
        double incidence = 0;
        double spread = 0; // Σ w, w the weight of a²
        double spreadAt = 0; // Σ w·F(tᵢ) + c, c the weight of −2a
        double rest = 0; // everything without F(t)
        for (int at = 0; at < table.size(); at++) {
            double n = table.atRisk(at);
            double all = table.events(at);
            double d = table.events(at, cause);
            double before = at == 0 ? 1 : staying[at - 1];
            double less = variance == Variance.AALEN ? Math.max(n - 1, 1) : n;
            incidence += before * d / n;
            double w = n == all ? 0 : all / (less * (n - all)); // a is 0 ever after when all have gone
            double c = before * d / (n * less);
            spread += w;
            spreadAt += w * incidence + c;
            rest += w * incidence * incidence + 2 * c * incidence + before * before * d * (n - d) / (n * n * less);
            double ofIncidence = spread * incidence * incidence - 2 * spreadAt * incidence + rest;
            incidences[cause - 1][at] = incidence;
            errors[cause - 1][at] = Math.sqrt(Math.max(0, ofIncidence));
        }
    }

    public int causes() {
        return table.causes();
    }

    /** How many were under observation then. */
    public int atRisk(double time) {
        return table.atRisk(time);
    }

    /** @param cause from 1 */
    public List<Step> steps(int cause) {
        return IntStream.range(0, table.size()).mapToObj(at -> step(at, cause)).toList();
    }

    /** The share gone for that cause by then; nothing before anybody was followed, nor beyond (unless all had gone). */
    public @Nullable Step at(double time, int cause) {
        int at = lastStepTo(time);
        if (!followed(time, at)) {
            return null;
        }
        return at < 0 ? new Step(0, table.atRisk(time), 0, 0, 0, Interval.NONE) : step(at, cause);
    }

    /** The share not gone for any cause by then; nothing when nobody was followed that far (unless all had gone). */
    public @Nullable Double staying(double time) {
        int at = lastStepTo(time);
        if (!followed(time, at)) {
            return null;
        }
        return at < 0 ? 1.0 : staying[at];
    }

    /**
     * Mean time lost to that cause up to a horizon: the area under its incidence. All of them and the restricted mean staying
     * add up to the horizon.
     *
     * @return nothing when nobody was followed that far (unless all had gone)
     */
    public @Nullable Double timeLost(double horizon, int cause) {
        if (!followed(horizon, lastStepTo(horizon)) || table.first() > 0) {
            return null;
        }
        double area = 0;
        double until = horizon;
        for (int at = lastStepTo(horizon); at >= 0 && cause <= incidences.length; at--) {
            area += incidences[cause - 1][at] * (until - table.time(at));
            until = table.time(at);
        }
        return area;
    }

    private Step step(int at, int cause) {
        double incidence = cause > incidences.length ? 0 : incidences[cause - 1][at];
        double error = cause > incidences.length ? 0 : errors[cause - 1][at];
        return new Step(
                table.time(at),
                table.atRisk(at),
                table.events(at, cause),
                incidence,
                error,
                confidence.ofIncidence(incidence, error));
    }

    private boolean followed(double time, int at) {
        return time >= table.first() && (time <= table.last() || (at >= 0 && staying[at] == 0));
    }

    private int lastStepTo(double time) {
        int at = table.size() - 1;
        while (at >= 0 && table.time(at) > time) {
            at--;
        }
        return at;
    }
}
