package org.waymark.page.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something happened, or was written down, and which of them is looked at.
 *
 * @param days in order, each with how much there was
 * @param at the day looked at: one of them or any other
 * @param steps what there was on that very day
 */
record Walk(By by, List<Day> days, LocalDate at, List<Step> steps) {
    private static final int TALLEST = 20;

    /** What a step of the walk is. */
    enum By {
        /** As it was: by the days on which something happened, with every correction made since. */
        HAPPENED,
        /** As we knew it: by the days on which something was written down. */
        KNOWN
    }

    /** @param height from 1 to 20, for a picture */
    record Day(LocalDate day, int count, int height) {}

    static Walk of(By by, List<Step> history, @Nullable LocalDate asked) {
        Function<Step, LocalDate> dayOf = by == By.KNOWN ? Step::recorded : Step::happened;
        var counted = new TreeMap<LocalDate, Integer>();
        history.forEach(step -> counted.merge(dayOf.apply(step), 1, Integer::sum));
        int most = counted.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var days = new ArrayList<Day>();
        counted.forEach((day, count) -> days.add(new Day(day, count, Math.max(3, TALLEST * count / most))));
        var at = asked == null ? counted.lastKey() : asked;
        return new Walk(
                by,
                days,
                at,
                history.stream().filter(step -> dayOf.apply(step).equals(at)).toList());
    }

    /** Of the last day that is not later; -1 before the first. */
    public int place() {
        int place = -1;
        while (place + 1 < days.size() && !days.get(place + 1).day().isAfter(at)) {
            place++;
        }
        return place;
    }

    public @Nullable LocalDate before() {
        return days.reversed().stream()
                .map(Day::day)
                .filter(day -> day.isBefore(at))
                .findFirst()
                .orElse(null);
    }

    public @Nullable LocalDate after() {
        return days.stream()
                .map(Day::day)
                .filter(day -> day.isAfter(at))
                .findFirst()
                .orElse(null);
    }
}
