package org.waymark.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Whether groups go at the same pace: in each, those observed to go against those expected if all went alike (Mantel 1966;
 * weighted by S(t−)^ρ, Harrington and Fleming 1982). E_g = Σ w dᵢn_gᵢ/nᵢ, V_gh = Σ w² dᵢ(nᵢ−dᵢ)/(nᵢ−1)·(n_gᵢ/nᵢ)(δ_gh − n_hᵢ/nᵢ), χ² =
 * (O−E)ᵀV⁻(O−E). Within strata the sums are made stratum by stratum and then added. Late entry is allowed, so that somebody
 * may pass from one group to another while followed (Mantel and Byar 1974).
 */
public record LogRank(
        List<Group> groups,
        @Nullable Double chiSquared,
        int degreesOfFreedom,
        @Nullable Double p) {
    /** An eigenvalue that is smaller in relation to the largest is rounding. */
    private static final double ROUNDING = 1e-9;

    /** Those observed to go in a group, weighted, and those expected. */
    public record Group(String name, int size, double observed, double expected) {}

    /** @param groups by name, in the order to show them */
    public static LogRank of(Map<String, FollowUps> groups, double rho) {
        return stratified(List.of(groups), rho);
    }

    /** @param strata the groups by name in each stratum; a group may be missing from some */
    public static LogRank stratified(Collection<Map<String, FollowUps>> strata, double rho) {
        var names = strata.stream()
                .flatMap(stratum -> stratum.keySet().stream())
                .distinct()
                .toList();
        var sums = new Sums(names.size());
        var sizes = new int[names.size()];
        for (var stratum : strata) {
            var groups = names.stream()
                    .map(name -> stratum.getOrDefault(name, new FollowUps()))
                    .toList();
            for (int group = 0; group < sizes.length; group++) {
                sizes[group] += groups.get(group).size();
            }
            sums.add(groups.stream().map(EventTable::new).toList(), pooled(groups), rho);
        }
        return sums.result(names, sizes);
    }

    private static KaplanMeier pooled(List<FollowUps> groups) {
        var all = new FollowUps();
        groups.forEach(all::addAll);
        return new KaplanMeier(all);
    }

    /** What is summed over times and strata. */
    private static final class Sums {
        private final double[] observed;
        private final double[] expected;
        private final double[][] variance;

        Sums(int groups) {
            observed = new double[groups];
            expected = new double[groups];
            variance = new double[groups][groups];
        }

        void add(List<EventTable> groups, KaplanMeier pooled, double rho) {
            var times = new TreeSet<Double>();
            groups.forEach(group -> {
                for (int at = 0; at < group.size(); at++) {
                    times.add(group.time(at));
                }
            });
            double before = 1; // S(t−)
            var steps = pooled.steps().iterator();
            for (double time : times) {
                add(groups, time, Math.pow(before, rho));
                before = steps.next().staying();
            }
        }

        private void add(List<EventTable> groups, double time, double weight) {
            var atRisk =
                    groups.stream().mapToDouble(group -> group.atRisk(time)).toArray();
            double all = Arrays.stream(atRisk).sum();
            double events =
                    groups.stream().mapToDouble(group -> group.eventsAt(time)).sum();
            double tied = all > 1 ? events * (all - events) / (all - 1) : 0;
            for (int g = 0; g < atRisk.length; g++) {
                if (atRisk[g] == 0) {
                    continue; // adds nothing
                }
                double share = atRisk[g] / all;
                observed[g] += weight * groups.get(g).eventsAt(time);
                expected[g] += weight * events * share;
                for (int h = 0; h < atRisk.length; h++) {
                    variance[g][h] += weight * weight * tied * share * ((g == h ? 1 : 0) - atRisk[h] / all);
                }
            }
        }

        LogRank result(List<String> names, int[] sizes) {
            var rows = new Group[sizes.length];
            Arrays.setAll(rows, g -> new Group(names.get(g), sizes[g], observed[g], expected[g]));
            double chiSquared = 0;
            int degrees = 0;
            if (sizes.length > 1) {
                var parts = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(variance));
                double largest = Arrays.stream(parts.getEigenvalues()).max().orElse(0);
                for (int at = 0; at < sizes.length; at++) {
                    double size = parts.getEigenvalue(at);
                    if (size > ROUNDING * largest && size > 0) {
                        double along = parts.getEigenvector(at).dotProduct(difference());
                        chiSquared += along * along / size;
                        degrees++;
                    }
                }
            }
            return degrees == 0
                    ? new LogRank(List.of(rows), null, 0, null)
                    : new LogRank(
                            List.of(rows),
                            chiSquared,
                            degrees,
                            ChiSquaredDistribution.of(degrees).survivalProbability(chiSquared));
        }

        private RealVector difference() {
            var difference = new double[observed.length];
            Arrays.setAll(difference, g -> observed[g] - expected[g]);
            return new ArrayRealVector(difference);
        }
    }
}
