package org.waymark.query.retention.effect;

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

    static Change of(double[] changes, Disclosure shown) {
        var people = shown.count(changes.length);
        if (people == null) {
            return new Change(0, null, null, null);
        }
        var change = PairedChange.of(changes, Confidence.USUAL.level());
        return new Change(
                people,
                change.mean(),
                change.interval().low(),
                change.interval().high());
    }
}
