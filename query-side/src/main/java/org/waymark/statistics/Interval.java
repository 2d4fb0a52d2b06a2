package org.waymark.statistics;

import org.jspecify.annotations.Nullable;

/** From where to where a figure may lie; an end that cannot be given is nothing. */
public record Interval(@Nullable Double low, @Nullable Double high) {
    public static final Interval NONE = new Interval(null, null);
}
