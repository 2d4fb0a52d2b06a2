package org.waymark.query.retention.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.figures.Comparison.Stratum;
import org.waymark.statistics.KaplanMeier;

/** Curves and tables as far as a disclosure lets them be shown: at the ends of months, while enough people are at risk. */
public record ShownCurves(Disclosure shown) {
    public List<Step> steps(List<Step> curve) {
        if (shown.isEverything()) {
            return curve;
        }
        var coarse = new ArrayList<Step>();
        for (int at = 0; at < curve.size() && curve.get(at).atRisk() >= shown.least(); at++) {
            var step = curve.get(at);
            int month = (int) Math.ceil(step.day() / Months.DAYS);
            if (!coarse.isEmpty() && coarse.getLast().day() == Months.day(month)) {
                coarse.removeLast();
            }
            coarse.add(new Step(
                    Months.day(month),
                    shown.rounded(step.atRisk()),
                    null,
                    Objects.requireNonNull(shown.share(step.staying())),
                    null,
                    shown.share(step.low()),
                    shown.share(step.high())));
        }
        return List.copyOf(coarse);
    }

    public List<Share> shares(List<Share> shares) {
        return shares.stream()
                .map(share -> share.atRisk() < shown.least()
                        ? new Share(share.months(), share.day(), 0, null, null, null)
                        : new Share(
                                share.months(),
                                share.day(),
                                shown.rounded(share.atRisk()),
                                shown.share(share.staying()),
                                shown.share(share.low()),
                                shown.share(share.high())))
                .toList();
    }

    /** Small numbers are 0. */
    public List<AtRisk> atRisk(List<AtRisk> marks) {
        return marks.stream()
                .map(mark -> new AtRisk(
                        mark.months(), mark.day(), mark.people() < shown.least() ? 0 : shown.rounded(mark.people())))
                .toList();
    }

    /** How far a curve may be shown. */
    public int lastDay(KaplanMeier curve) {
        int last = (int) Math.max(0, curve.last());
        return shown.isEverything() ? last : lastDay(AtRisk.of(curve, AtRisk.months(curve)));
    }

    private int lastDay(List<AtRisk> marks) {
        return marks.stream()
                .filter(mark -> mark.people() >= shown.least())
                .mapToInt(AtRisk::day)
                .max()
                .orElse(0);
    }

    public List<Later> later(KaplanMeier curve) {
        return Later.of(curve).stream().map(one -> later(curve, one)).toList();
    }

    private Later later(KaplanMeier curve, Later one) {
        if (one.atRisk() < shown.least()) {
            return new Later(one.months(), 0, null, null, null, Days.NONE);
        }
        boolean year = curve.atRisk(Months.day(one.months() + 12)) >= shown.least();
        return new Later(
                one.months(),
                shown.rounded(one.atRisk()),
                year ? shown.share(one.yearMore()) : null,
                year ? shown.share(one.low()) : null,
                year ? shown.share(one.high()) : null,
                days(one.medianDays(), Step.of(curve), Months.day(one.months())));
    }

    /** No day on which, or after which, too few are at risk: the curve ends there too. */
    public Days days(Days days, List<Step> curve) {
        return days(days, curve, 0);
    }

    private Days days(Days days, List<Step> curve, int from) {
        if (shown.isEverything()) {
            return days;
        }
        int end = curve.stream()
                .filter(step -> step.atRisk() < shown.least())
                .mapToInt(Step::day)
                .min()
                .orElse(Integer.MAX_VALUE);
        return new Days(
                before(end - from, days.days()), before(end - from, days.low()), before(end - from, days.high()));
    }

    private @Nullable Double before(int end, @Nullable Double day) {
        return day == null || day >= end ? null : shown.rounded(day);
    }

    public Mean mean(KaplanMeier curve, int months) {
        var mean = Mean.of(curve, months);
        if (shown.isEverything()) {
            return mean;
        }
        return curve.atRisk(Months.day(months)) < shown.least()
                ? new Mean(months, null, null, null, null)
                : new Mean(
                        months,
                        shown.rounded(mean.days()),
                        null,
                        shown.rounded(mean.low()),
                        shown.rounded(mean.high()));
    }

    /** Strata of too few people go, and when that is one alone the next smallest goes with it: the rest would tell. */
    public @Nullable Comparison comparison(@Nullable Comparison comparison) {
        if (comparison == null || shown.isEverything()) {
            return comparison;
        }
        var bySize = comparison.strata().stream()
                .sorted(Comparator.comparing(Stratum::people))
                .toList();
        long small = bySize.stream().filter(one -> one.people() < shown.least()).count();
        var kept = bySize.stream().skip(small == 1 ? 2 : small).toList();
        return new Comparison(
                comparison.by(),
                comparison.within(),
                comparison.strata().stream()
                        .filter(kept::contains)
                        .map(this::stratum)
                        .toList(),
                shown.share(comparison.chiSquared()),
                comparison.degreesOfFreedom(),
                shown.chance(comparison.p()),
                bySize.size() - kept.size());
    }

    private Stratum stratum(Stratum all) {
        return new Stratum(
                all.name(),
                shown.rounded(all.people()),
                all.left() == null ? null : shown.count(all.left()),
                null,
                steps(all.steps()),
                atRisk(all.atRisk()),
                lastDay(all.atRisk()),
                shares(all.after()),
                days(all.medianDays(), all.steps()));
    }

    public List<CohortRow> cohorts(List<CohortRow> rows) {
        var bySize =
                rows.stream().sorted(Comparator.comparing(CohortRow::people)).toList();
        long small = bySize.stream().filter(row -> row.people() < shown.least()).count();
        var kept = bySize.stream().skip(small == 1 ? 2 : small).toList();
        return rows.stream()
                .filter(kept::contains)
                .map(row -> new CohortRow(row.quarter(), shown.rounded(row.people()), shares(row.after())))
                .toList();
    }
}
