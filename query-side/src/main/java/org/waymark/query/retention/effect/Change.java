package org.waymark.query.retention.effect;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.PairedChange;

/** A change on average in the same people, after less before, with Student's 95% interval. */
public record Change(
        int people,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high) {

    /** @param rounded as much of a figure as may be shown */
    static Change of(double[] changes, Disclosure shown, UnaryOperator<@Nullable Double> rounded) {
        var people = shown.count(changes.length);
        if (people == null) {
            return new Change(0, null, null, null);
        }
        var change = PairedChange.of(changes, Confidence.USUAL.level());
        return new Change(
                people,
                rounded.apply(change.mean()),
                rounded.apply(change.interval().low()),
                rounded.apply(change.interval().high()));
    }
}
