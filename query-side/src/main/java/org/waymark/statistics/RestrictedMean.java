package org.waymark.statistics;

/**
 * Mean time there, looking no further than a horizon; with a symmetric interval (mean ± z·error), cut at 0 and the horizon.
 *
 * @param horizon in the unit of the times, from where the curve starts
 */
public record RestrictedMean(double horizon, double mean, double error, Interval interval) {
    static RestrictedMean of(double horizon, double mean, double error, Confidence confidence) {
        double width = confidence.width() * error;
        return new RestrictedMean(
                horizon, mean, error, new Interval(Math.max(0, mean - width), Math.min(horizon, mean + width)));
    }
}
