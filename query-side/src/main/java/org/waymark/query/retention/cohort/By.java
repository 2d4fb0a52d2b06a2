package org.waymark.query.retention.cohort;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;

/** What people are compared by. All but work are what they were when the clock started, and stay so. */
public enum By {
    GROUP,
    GROUP_KIND,
    KIND,
    AREA,
    ROLE,
    /** The year in which the clock started. */
    COHORT,
    /**
     * Having productive work or not, day by day: whoever starts work while followed passes over that day, so that the time
     * before is never counted as time in work (Mantel and Byar 1974; the curves are those of Simon and Makuch 1984).
     */
    LIVELIHOOD;

    public static final String NOT_KNOWN = "not known";

    /** @param below the area asked about, whose parts are compared; null for countries */
    String of(Followed one, @Nullable Area below) {
        return switch (this) {
            case GROUP ->
                one.group().name() == null ? one.group().id() : one.group().name();
            case GROUP_KIND ->
                one.group().kind() == null ? NOT_KNOWN : one.group().kind().name();
            case KIND ->
                one.person().kinds().isEmpty()
                        ? NOT_KNOWN
                        : one.person().kinds().stream().map(Enum::name).collect(Collectors.joining(" and "));
            case AREA ->
                one.group().area() == null ? NOT_KNOWN : part(one.group().area(), below);
            case ROLE -> one.role().name();
            case COHORT -> Integer.toString(one.origin().getYear());
            case LIVELIHOOD -> throw new IllegalStateException("work changes while people are followed");
        };
    }

    /** The first part of a path below another. */
    private static String part(Area area, @Nullable Area below) {
        var path = area.path();
        int from = below == null ? 0 : below.path().length() + 1;
        int end = from >= path.length() ? -1 : path.indexOf('/', from);
        return end < 0 ? path : path.substring(0, end);
    }
}
