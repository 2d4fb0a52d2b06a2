package org.waymark.query.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.query.retention.GetRetention.Clock;
import org.waymark.statistics.KaplanMeier;
import org.waymark.statistics.Quantile;

/**
 * The answer to {@link GetRetention}.
 *
 * @param cutOff the last day looked at
 * @param known what had been recorded by then; nothing for everything
 * @param sheetsCompleteTo the last day sheets are complete for; nothing when there are none
 * @param people how many were followed
 * @param left how many left for a reason that counts as leaving: the events of the curve
 * @param censored how many were still members at the cut-off, or had been transferred
 * @param competing how many died or lost their group to dissolution; the curve treats them as censored
 * @param exits everybody who went, by reason
 * @param steps the Kaplan-Meier curve with Greenwood errors and 95% intervals on the log-log scale
 * @param after the share staying after 6, 12, 24, 36 and 60 months
 * @param medianDays the day by which half had left, with its interval; each nothing when not reached
 * @param sentence the same in words, with what the figures do not show
 * @param cautions what to know before using the figures
 */
record Retention(
        Clock clock,
        LocalDate cutOff,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant known,
        @Nullable LocalDate sheetsCompleteTo,
        int groups,
        int people,
        int left,
        int censored,
        int competing,
        Map<ExitReason, Integer> exits,
        List<Step> steps,
        List<Share> after,
        Median medianDays,
        String sentence,
        List<String> cautions) {
    private static final double DAYS_A_MONTH = 365.25 / 12;

    /** The share staying after so many months; nothing where nobody was followed that far. */
    record Share(
            int months,
            int day,
            int atRisk,
            @Nullable Double staying,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * The curve from one day on which somebody left, to the next.
     *
     * @param error Greenwood's standard error of the share; nothing when the share is 0
     * @param low lower end of the interval; nothing when the share is 0 or 1
     */
    record Step(
            int day,
            int atRisk,
            int events,
            double staying,
            @Nullable Double error,
            @Nullable Double low,
            @Nullable Double high) {

        static Step of(KaplanMeier.Step step) {
            var interval = step.interval();
            return new Step(
                    (int) step.time(),
                    step.atRisk(),
                    step.events(),
                    step.staying(),
                    step.error(),
                    interval.low(),
                    interval.high());
        }
    }

    /** A day by which half had left, with its interval; each nothing when not reached. */
    record Median(
            @Nullable Double days,
            @Nullable Double low,
            @Nullable Double high) {

        static Median of(Quantile quantile) {
            return new Median(quantile.time(), quantile.low(), quantile.high());
        }
    }

    static Retention of(GetRetention asked, CutOff cutOff, int groups, Cohort cohort) {
        var curve = new KaplanMeier(cohort.people.only(Cohort.LEFT));
        var after =
                Stream.of(6, 12, 24, 36, 60).map(months -> share(curve, months)).toList();
        var words = new InWords(asked.clock(), cutOff, cohort, curve, after);
        return new Retention(
                asked.clock(),
                cutOff.day(),
                asked.known(),
                cutOff.complete(),
                groups,
                cohort.people.size(),
                cohort.count(Counts.AS_LEAVING),
                cohort.stillMembers + cohort.count(Counts.AS_CENSORED),
                cohort.count(Counts.AS_COMPETING),
                cohort.exits,
                curve.steps().stream().map(Step::of).toList(),
                after,
                Median.of(curve.median()),
                words.sentence(),
                words.cautions());
    }

    private static Share share(KaplanMeier curve, int months) {
        int day = Math.toIntExact(Math.round(months * DAYS_A_MONTH));
        var step = curve.at(day);
        return step == null
                ? new Share(months, day, 0, null, null, null)
                : new Share(
                        months,
                        day,
                        curve.atRisk(day),
                        step.staying(),
                        step.interval().low(),
                        step.interval().high());
    }
}
