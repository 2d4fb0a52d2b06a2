package org.waymark.query.programme.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/**
 * A time from one day up to, and not with, another.
 *
 * @param what it is a time of: an id
 * @param until nothing while it goes on
 */
public record Span(String what, PartialDate from, @Nullable PartialDate until) {

    public boolean covers(LocalDate day) {
        return !from.earliest().isAfter(day)
                && (until == null || until.earliest().isAfter(day));
    }

    public static List<Span> begun(List<Span> all, String what, PartialDate from) {
        var longer = new ArrayList<>(all);
        longer.add(new Span(what, from, null));
        return List.copyOf(longer);
    }

    /** Ends the one of that name that still goes on. */
    public static List<Span> ended(List<Span> all, String what, PartialDate until) {
        return all.stream()
                .map(one -> one.until() == null && one.what().equals(what) ? new Span(what, one.from(), until) : one)
                .toList();
    }
}
