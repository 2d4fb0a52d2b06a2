package org.waymark.query.retention.figures;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.KaplanMeier;

/**
 * What those who have stayed so long may expect.
 *
 * @param months stayed already
 * @param yearMore the share of them who stay another year
 * @param medianDays the day, from then, by which half of them had left
 */
public record Later(
        int months,
        int atRisk,
        @Nullable Double yearMore,
        @Nullable Double low,
        @Nullable Double high,
        Days medianDays) {

    public static List<Later> of(KaplanMeier curve) {
        return Stream.of(6, 12, 24).map(months -> of(curve, months)).toList();
    }

    private static Later of(KaplanMeier curve, int months) {
        int day = Months.day(months);
        var given = curve.given(day);
        var year = curve.at(day) == null ? null : given.at(Months.day(months + 12));
        return new Later(
                months,
                curve.atRisk(day),
                year == null ? null : year.staying(),
                year == null ? null : year.interval().low(),
                year == null ? null : year.interval().high(),
                Days.of(given.median()));
    }
}
