package org.waymark.command.group;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/**
 * What held from which day on, in whatever order it was told: what is told late counts from its own day, not from today.
 *
 * @param from of two for one day the one told last
 */
record InTime<T>(Map<PartialDate, T> from) {
    static <T> InTime<T> since(PartialDate day, T value) {
        return new InTime<>(Map.of(day, value));
    }

    static <T> InTime<T> never() {
        return new InTime<>(Map.of());
    }

    InTime<T> with(PartialDate day, T value) {
        var more = new TreeMap<>(from);
        more.put(day, value);
        return new InTime<>(Collections.unmodifiableMap(more));
    }

    @Nullable T on(PartialDate day) {
        NavigableMap<PartialDate, T> inOrder = new TreeMap<>(from);
        var entry = inOrder.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
