package org.waymark.query.retention.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.Lives;
import org.waymark.statistics.MeanCumulativeCount;

/**
 * How often people leave, those included who came back and left again.
 *
 * @param cameBack people with more than one spell
 * @param leavings per person on average (Ghosh and Lin); somebody who left and came back and left is counted twice
 */
public record Returns(@Nullable Integer cameBack, List<Leavings> leavings) {

    /** After so many months; nothing where nobody was observed that far, or too few to be shown. */
    public record Leavings(
            int months,
            @Nullable Double perPerson,
            @Nullable Double low,
            @Nullable Double high) {}

    public static Returns of(Lives lives, int cameBack, Confidence confidence, Disclosure shown) {
        var counts = new MeanCumulativeCount(lives, confidence);
        return new Returns(
                shown.count(cameBack),
                Months.SHOWN.stream()
                        .map(months -> leavings(months, counts.at(Months.day(months)), shown))
                        .toList());
    }

    private static Leavings leavings(int months, MeanCumulativeCount.@Nullable Point point, Disclosure shown) {
        return point == null || point.atRisk() < shown.least()
                ? new Leavings(months, null, null, null)
                : new Leavings(
                        months,
                        shown.share(point.count()),
                        shown.share(point.interval().low()),
                        shown.share(point.interval().high()));
    }
}
