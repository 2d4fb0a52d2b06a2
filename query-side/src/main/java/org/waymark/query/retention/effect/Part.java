package org.waymark.query.retention.effect;

import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.Proportion;

/** So many of so many, with Wilson's 95% interval of the share. */
public record Part(
        int count,
        int of,
        double share,
        @Nullable Double low,
        @Nullable Double high) {

    /** Nothing when there is nobody, or when the part or the rest are too few to be shown. */
    static @Nullable Part of(int count, int of, Disclosure shown) {
        var rounded = shown.count(count);
        var all = shown.count(of);
        if (of == 0 || rounded == null || all == null || shown.count(of - count) == null) {
            return null;
        }
        var part = Proportion.of(Math.min(rounded, all), all, Confidence.USUAL.level());
        return new Part(
                part.count(),
                part.of(),
                part.share(),
                part.interval().low(),
                part.interval().high());
    }
}
