package org.waymark.query.retention.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.cohort.Strata;
import org.waymark.statistics.FollowUps;

/** What the rows of a cohort table are. */
public enum Rows {
    /** Those whose clock started in one quarter of a year. */
    QUARTER(null),
    YEAR(null),
    KIND(By.KIND),
    ROLE(By.ROLE),
    GROUP_KIND(By.GROUP_KIND),
    AREA(By.AREA);

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final @Nullable By by;

    Rows(@Nullable By by) {
        this.by = by;
    }

    /** One row before it is protected. */
    record Part(String name, int people, FollowUps followUps) {}

    @Nullable By by() {
        return by;
    }

    /** True for rows that follow each other in time, so that one can be missing in between. */
    public boolean areTimes() {
        return by == null;
    }

    /** In order; of times those too in which nobody joined, so that a gap says no more than a small row. */
    List<Part> of(Collection<Followed> followed, @Nullable Area below) {
        if (by != null) {
            var strata = Strata.of(followed, by, below);
            return strata.leaving().entrySet().stream()
                    .map(one -> new Part(one.getKey(), strata.people(one.getKey()), one.getValue()))
                    .toList();
        }
        return followed.isEmpty() ? List.of() : inTime(followed, this == YEAR ? Rows::year : Rows::quarter);
    }

    private static List<Part> inTime(Collection<Followed> followed, Function<LocalDate, String> name) {
        var times = new TreeMap<String, List<Followed>>();
        followed.forEach(one -> times.computeIfAbsent(name.apply(one.origin()), any -> new ArrayList<>())
                .add(one));
        var days = followed.stream().map(Followed::origin).sorted().toList();
        for (var day = days.getFirst(); day.isBefore(days.getLast()); day = day.plusMonths(MONTHS_OF_A_QUARTER)) {
            times.computeIfAbsent(name.apply(day), any -> new ArrayList<>());
        }
        return times.entrySet().stream()
                .map(one -> new Part(
                        one.getKey(),
                        one.getValue().size(),
                        Followed.rows(one.getValue()).only(Followed.LEFT)))
                .toList();
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + (day.getMonthValue() + 2) / MONTHS_OF_A_QUARTER;
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
