package org.waymark.query.retention.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.KaplanMeier;

/**
 * A curve from one day on which somebody left, to the next.
 *
 * @param events how many left that day; nothing where that may not be shown
 * @param error Greenwood's standard error of the share; nothing when the share is 0
 * @param low lower end of the interval; nothing where it cannot be given
 */
public record Step(
        int day,
        int atRisk,
        @Nullable Integer events,
        double staying,
        @Nullable Double error,
        @Nullable Double low,
        @Nullable Double high) {

    public static List<Step> of(KaplanMeier curve) {
        return curve.steps().stream().map(Step::of).toList();
    }

    private static Step of(KaplanMeier.Step step) {
        var interval = step.interval();
        return new Step(
                (int) step.time(),
                step.atRisk(),
                step.events(),
                step.staying(),
                step.error(),
                interval.low(),
                interval.high());
    }
}
