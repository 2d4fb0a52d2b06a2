package org.waymark.query.retention.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.figures.Comparison.Stratum;
import org.waymark.statistics.KaplanMeier;

/** Curves and tables as far as a disclosure lets them be shown: at the ends of months, while enough people are at risk. */
public record ShownCurves(Disclosure shown) {
    private static final double HUNDRED = 100;

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
                    share(step.staying()),
                    null,
                    shareOrNone(step.low()),
                    shareOrNone(step.high())));
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
                                shareOrNone(share.staying()),
                                shareOrNone(share.low()),
                                shareOrNone(share.high())))
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

    public List<Later> later(List<Later> later) {
        return later.stream()
                .map(one -> one.atRisk() < shown.least()
                        ? new Later(one.months(), 0, null, null, null, new Days(null, null, null))
                        : new Later(
                                one.months(),
                                shown.rounded(one.atRisk()),
                                shareOrNone(one.yearMore()),
                                shareOrNone(one.low()),
                                shareOrNone(one.high()),
                                days(one.medianDays())))
                .toList();
    }

    public Days days(Days days) {
        return shown.isEverything()
                ? days
                : new Days(shown.rounded(days.days()), shown.rounded(days.low()), shown.rounded(days.high()));
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
                comparison.chiSquared(),
                comparison.degreesOfFreedom(),
                comparison.p(),
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
                days(all.medianDays()));
    }

    public List<CohortRow> cohorts(List<CohortRow> rows) {
        return rows.stream()
                .filter(row -> row.people() >= shown.least())
                .map(row -> new CohortRow(row.quarter(), shown.rounded(row.people()), shares(row.after())))
                .toList();
    }

    /** To whole hundredths, which do not tell how many people are behind it. */
    private double share(double share) {
        return shown.isEverything() ? share : Math.round(share * HUNDRED) / HUNDRED;
    }

    private @Nullable Double shareOrNone(@Nullable Double share) {
        return share == null ? null : Double.valueOf(share(share));
    }
}
