package org.waymark.query.programme.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/**
 * What something was from a day on, until something else took its place.
 *
 * @param <T> a schedule, a phase, an outcome
 */
public record Dated<T>(PartialDate from, T is) {

    /** One more, in its place by date whenever it was recorded; of two on one day the later recorded comes later. */
    public static <T> List<Dated<T>> with(List<Dated<T>> all, PartialDate from, T is) {
        var longer = new ArrayList<Dated<T>>(all.size() + 1);
        longer.addAll(all);
        longer.add(new Dated<>(from, is));
        longer.sort(Comparator.comparing(Dated::from));
        return List.copyOf(longer);
    }

    /** What it was that day, or nothing before the first. */
    public static <T> @Nullable T on(LocalDate day, List<Dated<T>> all) {
        T found = null;
        for (var one : all) {
            if (!one.from().earliest().isAfter(day)) {
                found = one.is();
            }
        }
        return found;
    }
}
