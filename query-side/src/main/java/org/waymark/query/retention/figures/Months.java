package org.waymark.query.retention.figures;

import java.util.List;

/** Months as days: a twelfth of 365.25, rounded. */
public final class Months {
    public static final double DAYS = 365.25 / 12;

    /** What an answer shows the share staying after. */
    static final List<Integer> SHOWN = List.of(6, 12, 24, 36, 60);

    private Months() {}

    public static int day(int months) {
        return Math.toIntExact(Math.round(months * DAYS));
    }
}
