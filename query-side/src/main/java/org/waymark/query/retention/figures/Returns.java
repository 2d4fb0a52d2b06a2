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

    /** After so many months; nothing where nobody was observed that far. */
    public record Leavings(
            int months,
            @Nullable Double perPerson,
            @Nullable Double low,
            @Nullable Double high) {}

    public static Returns of(Lives lives, @Nullable Integer cameBack, Confidence confidence) {
        var counts = new MeanCumulativeCount(lives, confidence);
        return new Returns(
                cameBack,
                Months.SHOWN.stream()
                        .map(months -> leavings(months, counts.at(Months.day(months))))
                        .toList());
    }

    private static Leavings leavings(int months, MeanCumulativeCount.@Nullable Point point) {
        return point == null
                ? new Leavings(months, null, null, null)
                : new Leavings(
                        months,
                        point.count(),
                        point.interval().low(),
                        point.interval().high());
    }
}
