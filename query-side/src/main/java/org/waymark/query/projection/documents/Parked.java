package org.waymark.query.projection.documents;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a document stands still: the event that could not be folded into it.
 *
 * @param event its stored name
 * @param exception the class only: a message could hold something personal
 * @param sources the aggregates whose events have come for it since, so that a repair misses none
 */
public record Parked(long position, String event, String exception, SortedSet<String> sources) {
    Parked and(String source) {
        if (sources.contains(source)) {
            return this;
        }
        var more = new TreeSet<>(sources);
        more.add(source);
        return new Parked(position, event, exception, more);
    }
}
