package org.waymark.query.retention.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.waymark.statistics.KaplanMeier;

/** How many were still under observation after so many months: what the curve rests on there. */
public record AtRisk(int months, int day, int people) {
    private static final int MOST_MARKS = 10;
    private static final List<Integer> SPANS = List.of(1, 2, 3, 6, 12, 24, 60, 120);

    /** Evenly spaced months from 0 to beyond the last day, at most ten spans. */
    public static List<Integer> months(KaplanMeier curve) {
        int last = (int) Math.max(1, Math.ceil(Math.max(0, curve.last()) / Months.DAYS));
        int span = SPANS.stream()
                .filter(one -> last <= one * MOST_MARKS)
                .findFirst()
                .orElse((last + MOST_MARKS - 1) / MOST_MARKS);
        return IntStream.rangeClosed(0, (last + span - 1) / span)
                .map(mark -> mark * span)
                .boxed()
                .toList();
    }

    public static List<AtRisk> of(KaplanMeier curve, List<Integer> months) {
        return months.stream()
                .map(month -> new AtRisk(month, Months.day(month), curve.atRisk(Months.day(month))))
                .toList();
    }
}
