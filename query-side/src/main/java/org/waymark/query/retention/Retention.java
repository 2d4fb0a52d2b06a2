package org.waymark.query.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.query.retention.cohort.Cohort;
import org.waymark.query.retention.cohort.CutOff;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.cohort.Leavings;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.figures.AtRisk;
import org.waymark.query.retention.figures.CohortRow;
import org.waymark.query.retention.figures.Comparison;
import org.waymark.query.retention.figures.Days;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.figures.Incidence;
import org.waymark.query.retention.figures.Later;
import org.waymark.query.retention.figures.Mean;
import org.waymark.query.retention.figures.Returns;
import org.waymark.query.retention.figures.Share;
import org.waymark.query.retention.figures.ShownCurves;
import org.waymark.query.retention.figures.Step;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.KaplanMeier;

/**
 * The answer to {@link GetRetention}.
 *
 * @param cutOff the last day looked at
 * @param known what had been recorded by then; nothing for everything
 * @param sheetsCompleteTo the last day sheets are complete for; nothing when there are none
 * @param people how many were followed; this and the next, like all counts, nothing where they may not be shown
 * @param rows how many rows the curve has: people, or spells when every spell counts
 * @param left how many left for a reason that counts as leaving, or stopped coming when that was to count; this and the next
 *     four are about each person's first row, also when every spell counts
 * @param interrupted those of them who stopped coming
 * @param censored how many were still members at the cut-off, or had been transferred
 * @param competing how many died or lost their group to dissolution; the curve treats them as censored
 * @param exits everybody who went, by reason
 * @param interval how intervals are made; all are of 95%
 * @param steps the Kaplan-Meier curve with Greenwood errors
 * @param atRisk how many were still under observation as time goes by
 * @param lastDay how far anybody was followed
 * @param after the share staying after 6, 12, 24, 36 and 60 months
 * @param medianDays the day by which half had left, with its interval; each nothing when not reached
 * @param mean days stayed on average up to a horizon
 * @param later what those who stayed so long may expect
 * @param byCause the share gone for each cause
 * @param returns how often people leave
 * @param comparison when one was asked for
 * @param cohorts by quarter of joining, when years were to be compared
 * @param sentence the same in words, with what the figures do not show
 * @param cautions what to know before using the figures
 */
public record Retention(
        Selection.Clock clock,
        LocalDate cutOff,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant known,
        @Nullable LocalDate sheetsCompleteTo,
        int groups,
        @Nullable Integer people,
        @Nullable Integer rows,
        @Nullable Integer left,
        @Nullable Integer interrupted,
        @Nullable Integer censored,
        @Nullable Integer competing,
        Map<ExitReason, Integer> exits,
        Confidence.Scale interval,
        List<Step> steps,
        List<AtRisk> atRisk,
        int lastDay,
        List<Share> after,
        Days medianDays,
        Mean mean,
        List<Later> later,
        List<Incidence> byCause,
        Returns returns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison comparison,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CohortRow> cohorts,
        String sentence,
        List<String> cautions) {

    static Retention of(GetRetention asked, CutOff cutOff, int groups, Cohort cohort, Disclosure shown) {
        var confidence = asked.confidence();
        var rows = cohort.rows();
        var columns = Followed.rows(rows);
        var curve = new KaplanMeier(columns.only(Followed.LEFT), confidence);
        var curves = new ShownCurves(shown);
        var after = curves.shares(Share.of(curve));
        var comparison = curves.comparison(Compared.of(asked, rows, AtRisk.months(curve)));
        var tallies = cohort.tallies();
        var median = curves.days(Days.of(curve.median()), Step.of(curve));
        var words = new InWords(asked, cutOff, cohort, median, curve, after, comparison, shown);
        return new Retention(
                asked.selection().clock(),
                cutOff.day(),
                asked.known(),
                cutOff.complete(),
                groups,
                shown.count(cohort.people().size()),
                shown.count(rows.size()),
                shown.count(tallies.left()),
                shown.count(tallies.interrupted()),
                shown.count(tallies.stillMembers() + tallies.count(Counts.AS_CENSORED)),
                shown.count(tallies.count(Counts.AS_COMPETING)),
                shown.exits(tallies.exits()),
                asked.interval(),
                curves.steps(Step.of(curve)),
                curves.atRisk(AtRisk.of(curve, AtRisk.months(curve))),
                curves.lastDay(curve),
                after,
                median,
                curves.mean(curve, asked.horizon()),
                curves.later(curve),
                Incidence.of(columns, confidence, shown),
                Returns.of(Leavings.of(cohort.people()), tallies.cameBack(), confidence, shown),
                comparison,
                curves.cohorts(Compared.cohorts(asked, rows)),
                words.sentence(),
                new Cautions(asked, cutOff, cohort, curve, after, shown).all());
    }
}
