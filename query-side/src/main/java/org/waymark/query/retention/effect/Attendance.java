package org.waymark.query.retention.effect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Mark;
import org.waymark.query.retention.cohort.Ending;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.figures.Disclosure;

/**
 * How often people came to their group's meetings around their recovery, while members: present of present and absent;
 * excused and unmarked count for neither.
 *
 * @param change of each person's own share, a year before to a year after, where at least three meetings count on each side
 */
public record Attendance(List<Window> windows, Change change) {
    private static final int FEWEST_MEETINGS = 3;
    private static final int YEAR = 12;

    /**
     * Some months before (negative) or after recovery; the day of recovery belongs to neither.
     *
     * @param share of the meetings that count; nothing when there were none
     */
    public record Window(
            int fromMonth,
            int toMonth,
            @Nullable Integer people,
            @Nullable Integer meetings,
            @Nullable Double share) {}

    /** Present and counted meetings of one person. */
    private record Came(int present, int counted) {
        double share() {
            return (double) present / counted;
        }
    }

    static Attendance of(Collection<Followed> recovered, Disclosure shown) {
        var windows = Stream.of(-YEAR, -YEAR / 2, 0, YEAR / 2)
                .map(from -> window(recovered, from, from + YEAR / 2, shown))
                .toList();
        var changes = recovered.stream()
                .map(one -> change(one))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Attendance(windows, Change.of(changes, shown, shown::share));
    }

    private static Window window(Collection<Followed> recovered, int from, int to, Disclosure shown) {
        var all = recovered.stream()
                .map(one -> came(one, from, to))
                .filter(came -> came.counted > 0)
                .toList();
        var people = shown.count(all.size());
        if (people == null) {
            return new Window(from, to, null, null, null);
        }
        int present = all.stream().mapToInt(Came::present).sum();
        int counted = all.stream().mapToInt(Came::counted).sum();
        var share = counted == 0 ? null : Double.valueOf((double) present / counted);
        return new Window(from, to, people, shown.count(counted), shown.share(share));
    }

    private static @Nullable Double change(Followed one) {
        var before = came(one, -YEAR, 0);
        var after = came(one, 0, YEAR);
        return before.counted < FEWEST_MEETINGS || after.counted < FEWEST_MEETINGS
                ? null
                : Double.valueOf(after.share() - before.share());
    }

    private static Came came(Followed one, int from, int to) {
        var recovery = one.origin();
        Predicate<LocalDate> within = to <= 0
                ? day -> !day.isBefore(recovery.plusMonths(from)) && day.isBefore(recovery.plusMonths(to))
                : day -> day.isAfter(recovery.plusMonths(from)) && !day.isAfter(recovery.plusMonths(to));
        var joined = Ending.dayOf(one.spell().joinedOn());
        var last = recovery.plusDays(one.exit());
        var places = one.group().register().placesOf(one.person().ids());
        int present = 0;
        int absent = 0;
        for (var sheet : one.group().register().sheets()) {
            if (within.test(sheet.day())
                    && !sheet.day().isBefore(joined)
                    && !sheet.day().isAfter(last)) {
                var mark = sheet.mark(places);
                present += mark == Mark.PRESENT ? 1 : 0;
                absent += mark == Mark.ABSENT ? 1 : 0;
            }
        }
        return new Came(present, present + absent);
    }
}
