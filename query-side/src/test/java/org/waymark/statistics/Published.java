package org.waymark.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small tables as they are printed in papers; a negative time is a censored one. */
final class Published {
    /** Acute myelogenous leukaemia, weeks to relapse with and without maintenance (Embury et al. 1977; Miller 1981, p. 49). */
    private static final int[] MAINTAINED = {9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161};

    private static final int[] NOT_MAINTAINED = {5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45};

    /** Weeks in remission under 6-mercaptopurine and under placebo (Freireich et al. 1963; Gehan 1965, table 1). */
    private static final int[] MERCAPTOPURINE = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    private static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private Published() {}

    static Map<String, FollowUps> leukaemia() {
        return two("maintained", MAINTAINED, "not maintained", NOT_MAINTAINED);
    }

    static Map<String, FollowUps> remission() {
        return two("6-MP", MERCAPTOPURINE, "placebo", PLACEBO);
    }

    private static Map<String, FollowUps> two(String one, int[] ofOne, String other, int[] ofOther) {
        var groups = new LinkedHashMap<String, FollowUps>();
        groups.put(one, times(ofOne));
        groups.put(other, times(ofOther));
        return groups;
    }

    static FollowUps times(int... times) {
        var rows = new FollowUps();
        IntStream.of(times).forEach(time -> rows.add(Math.abs(time), time < 0 ? FollowUps.CENSORED : 1));
        return rows;
    }

    static FollowUps of(Map<String, FollowUps> groups, String name) {
        return groups.getOrDefault(name, new FollowUps());
    }

    static String printed(int digits, @Nullable Double figure) {
        return figure == null ? "NA" : String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
