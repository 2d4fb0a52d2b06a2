package org.waymark.query.retention.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Strata;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.FollowUps;
import org.waymark.statistics.KaplanMeier;
import org.waymark.statistics.LogRank;

/**
 * People compared by what they were when the clock started, or by work, which changes.
 *
 * @param within the comparison was made within strata of this and added up; nothing when it was not
 * @param chiSquared of the log-rank test; nothing when there is nothing to compare
 * @param p the chance of a difference at least as large if there were none
 * @param withheld how many strata are not shown because they are too small to be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(
        By by,
        @Nullable By within,
        List<Stratum> strata,
        @Nullable Double chiSquared,
        int degreesOfFreedom,
        @Nullable Double p,
        int withheld) {

    /**
     * One curve.
     *
     * @param expected how many would have left if all were alike
     */
    public record Stratum(
            String name,
            int people,
            @Nullable Integer left,
            @Nullable Double expected,
            List<Step> steps,
            List<AtRisk> atRisk,
            int lastDay,
            List<Share> after,
            Days medianDays) {}

    /**
     * @param strata the same rows cut by something else too, or just once
     * @param marks months at which to count those at risk
     */
    public static Comparison of(
            By by,
            @Nullable By within,
            Strata rows,
            List<Map<String, FollowUps>> strata,
            Confidence confidence,
            List<Integer> marks) {
        var test = LogRank.stratified(strata, 0);
        var shown = rows.leaving().entrySet().stream()
                .map(entry -> stratum(
                        entry.getKey(),
                        entry.getValue(),
                        rows,
                        test,
                        new KaplanMeier(entry.getValue(), confidence),
                        marks))
                .toList();
        return new Comparison(by, within, shown, test.chiSquared(), test.degreesOfFreedom(), test.p(), 0);
    }

    private static Stratum stratum(
            String name, FollowUps rows, Strata all, LogRank test, KaplanMeier curve, List<Integer> marks) {
        double expected = test.groups().stream()
                .filter(group -> group.name().equals(name))
                .mapToDouble(LogRank.Group::expected)
                .sum();
        return new Stratum(
                name,
                all.people(name),
                rows.count(1),
                expected,
                Step.of(curve),
                AtRisk.of(curve, marks),
                (int) Math.max(0, curve.last()),
                Share.of(curve),
                Days.of(curve.median()));
    }
}
