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

    /** Ends the one of that name that still goes on; of several the one told last, since an earlier one is told whole. */
    public static List<Span> ended(List<Span> all, String what, PartialDate until) {
        var now = new ArrayList<>(all);
        for (int at = now.size() - 1; at >= 0; at--) {
            var one = now.get(at);
            if (one.until() == null && one.what().equals(what)) {
                now.set(at, new Span(what, one.from(), until));
                break;
            }
        }
        return List.copyOf(now);
    }
}
