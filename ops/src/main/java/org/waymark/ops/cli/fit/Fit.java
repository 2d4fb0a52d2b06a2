package org.waymark.ops.cli.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.AalenJohansen;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.FollowUps;
import org.waymark.statistics.KaplanMeier;
import org.waymark.statistics.LogRank;
import org.waymark.statistics.Quantile;
import org.waymark.statistics.RestrictedMean;

/** What is estimated from a file: a curve a group, incidences where causes compete, and a test where there are groups. */
record Fit(List<Group> groups, @Nullable LogRank test, List<Integer> leftOut) {
    private static final int MOST_SHOWN = 60;

    /** What to estimate. */
    record Asked(
            List<Double> times,
            @Nullable Double horizon,
            @Nullable Double given,
            @Nullable String cause,
            Confidence confidence,
            AalenJohansen.Variance variance,
            double rho) {}

    /** One group's estimates; the median counts from where the curve starts. */
    record Group(
            String name,
            int people,
            int events,
            Quantile median,
            @Nullable RestrictedMean mean,
            List<At> curve,
            List<Cause> causes) {}

    /** The curve at one time. */
    record At(double time, int atRisk, KaplanMeier.@Nullable Step step) {}

    /** The incidence of one cause at the same times, and the mean time lost to it up to the horizon. */
    record Cause(
            String name,
            List<AalenJohansen.@Nullable Step> incidence,
            @Nullable Double timeLost) {}

    static Fit of(FitFile data, Asked asked) {
        var groups = data.groups().entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), data.causes(), asked))
                .toList();
        var strata = data.strata().values().stream()
                .map(stratum -> stratum.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, group -> events(group.getValue(), data, asked))))
                .map(stratum -> inOrder(stratum, data))
                .toList();
        return new Fit(groups, groups.size() < 2 ? null : LogRank.stratified(strata, asked.rho()), data.leftOut());
    }

    private static Map<String, FollowUps> inOrder(Map<String, FollowUps> stratum, FitFile data) {
        var ordered = new LinkedHashMap<String, FollowUps>();
        data.groups().keySet().stream()
                .filter(stratum::containsKey)
                .forEach(name -> ordered.put(name, stratum.getOrDefault(name, new FollowUps())));
        return ordered;
    }

    private static FollowUps events(FollowUps rows, FitFile data, Asked asked) {
        return asked.cause() == null ? rows : rows.only(data.causes().indexOf(asked.cause()) + 1);
    }

    private static Group group(String name, FollowUps rows, List<String> causes, Asked asked) {
        var counted = asked.cause() == null ? rows : rows.only(causes.indexOf(asked.cause()) + 1);
        var whole = new KaplanMeier(counted, asked.confidence());
        var curve = asked.given() == null ? whole : whole.given(asked.given());
        var times = times(curve, asked);
        return new Group(
                name,
                rows.size(),
                counted.size() - counted.count(FollowUps.CENSORED),
                curve.median(),
                asked.horizon() == null ? null : curve.restrictedMean(asked.horizon()),
                times.stream()
                        .map(time -> new At(time, curve.atRisk(time), curve.at(time)))
                        .toList(),
                causes.size() < 2 ? List.of() : incidences(rows, causes, times, asked));
    }

    private static List<Cause> incidences(FollowUps rows, List<String> causes, List<Double> times, Asked asked) {
        var incidence = new AalenJohansen(rows, asked.variance(), asked.confidence());
        return IntStream.rangeClosed(1, causes.size())
                .mapToObj(cause -> {
                    var steps = new ArrayList<AalenJohansen.@Nullable Step>();
                    times.forEach(time -> steps.add(incidence.at(time, cause)));
                    return new Cause(causes.get(cause - 1), steps, lost(incidence, cause, asked));
                })
                .toList();
    }

    private static @Nullable Double lost(AalenJohansen incidence, int cause, Asked asked) {
        return asked.horizon() == null ? null : incidence.timeLost(asked.horizon(), cause);
    }

    /** Those asked for; otherwise every event, or evenly so many of them. */
    private static List<Double> times(KaplanMeier curve, Asked asked) {
        if (!asked.times().isEmpty()) {
            return asked.times();
        }
        var all = curve.steps().stream().map(KaplanMeier.Step::time).toList();
        int every = (all.size() + MOST_SHOWN - 1) / MOST_SHOWN;
        return IntStream.range(0, all.size())
                .filter(at -> (all.size() - 1 - at) % every == 0)
                .mapToObj(all::get)
                .toList();
    }
}
