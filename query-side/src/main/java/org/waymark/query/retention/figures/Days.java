package org.waymark.query.retention.figures;

import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Quantile;

/** A day by which half had left, with its interval; each nothing when not reached. */
public record Days(
        @Nullable Double days,
        @Nullable Double low,
        @Nullable Double high) {
    static final Days NONE = new Days(null, null, null);

    public static Days of(Quantile quantile) {
        return new Days(quantile.time(), quantile.low(), quantile.high());
    }
}
