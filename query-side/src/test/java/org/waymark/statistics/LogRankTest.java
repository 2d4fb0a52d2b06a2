package org.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.statistics.Published.printed;
import static org.waymark.statistics.Published.times;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The test of several groups against published figures and a slow calculation from its definition. */
class LogRankTest {
    @Test
    void maintained_against_not_maintained_is_as_published() {
        var test = LogRank.of(Published.leukaemia(), 0);
        assertThat(test.groups())
                .extracting(group -> printed(2, group.expected()))
                .containsExactly("10.69", "7.31");
        assertThat(test.groups()).extracting(LogRank.Group::observed).containsExactly(7.0, 11.0);
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(printed(6, test.chiSquared())).isEqualTo("3.396389");
        assertThat(printed(4, test.p())).isEqualTo("0.0653");
    }

    /** Kleinbaum and Klein (2012), 2.4: 16.79. */
    @Test
    void mercaptopurine_against_placebo_is_as_published() {
        var test = LogRank.of(Published.remission(), 0);
        assertThat(test.groups())
                .extracting(group -> printed(2, group.expected()))
                .containsExactly("19.25", "10.75");
        assertThat(printed(2, test.chiSquared())).isEqualTo("16.79");
    }

    @Test
    void three_groups_with_late_entries_and_ties_are_as_the_definition_says() {
        long seed = 20_260_731;
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var groups = random(random, 3, 40);
            for (double rho : new double[] {0, 1}) {
                var test = LogRank.of(groups, rho);
                assertThat(Objects.requireNonNull(test.chiSquared()))
                        .as("seed " + seed + " round " + round)
                        .isCloseTo(plain(List.copyOf(groups.values()), rho), within(1e-8));
                assertThat(test.degreesOfFreedom()).isEqualTo(2);
                assertThat(test.groups().stream()
                                .mapToDouble(LogRank.Group::expected)
                                .sum())
                        .isCloseTo(
                                test.groups().stream()
                                        .mapToDouble(LogRank.Group::observed)
                                        .sum(),
                                within(1e-9));
            }
        }
    }

    @Test
    void within_strata_the_sums_are_added_and_one_stratum_is_none() {
        var groups = random(new Random(7), 2, 30);
        var once = LogRank.of(groups, 0);
        assertThat(LogRank.stratified(List.of(groups), 0)).isEqualTo(once);
        var twice = LogRank.stratified(List.of(groups, groups), 0);
        assertThat(Objects.requireNonNull(twice.chiSquared()))
                .as("twice the difference, twice the variance")
                .isCloseTo(2 * Objects.requireNonNull(once.chiSquared()), within(1e-9));
    }

    @Test
    void a_stratum_that_lies_between_hides_what_is_no_difference() {
        var fast = Map.of("a", times(1, 2, 3, 4), "b", times(1, 2));
        var slow = Map.of("a", times(90, 95), "b", times(90, 92, 94, 96));
        var stratified = LogRank.stratified(List.of(fast, slow), 0);
        var mixed = Map.of("a", times(1, 2, 3, 4, 90, 95), "b", times(1, 2, 90, 92, 94, 96));
        assertThat(stratified.degreesOfFreedom()).isEqualTo(1);
        assertThat(stratified.p()).isNotEqualTo(LogRank.of(mixed, 0).p());
    }

    @Test
    void where_there_is_nothing_to_compare_nothing_is_said() {
        assertThat(LogRank.of(Map.of("a", times(1, 2)), 0).chiSquared()).isNull();
        assertThat(LogRank.of(Map.of(), 0).p()).isNull();
        assertThat(LogRank.of(Map.of("a", times(-1, -2), "b", times(-3)), 0).p())
                .as("nobody went")
                .isNull();
        var never = new LinkedHashMap<String, FollowUps>();
        never.put("a", times(1, 2));
        never.put("b", new FollowUps().add(5, 9, 1));
        assertThat(LogRank.of(never, 0).p()).as("never at risk together").isNull();
    }

    @Test
    void a_group_of_nobody_takes_no_degree_of_freedom() {
        var groups = new LinkedHashMap<>(Published.leukaemia());
        groups.put("nobody", new FollowUps());
        assertThat(LogRank.of(groups, 0).degreesOfFreedom()).isEqualTo(1);
        assertThat(printed(6, LogRank.of(groups, 0).chiSquared())).isEqualTo("3.396389");
    }

    private static Map<String, FollowUps> random(Random random, int groups, int size) {
        var all = new LinkedHashMap<String, FollowUps>();
        for (int group = 0; group < groups; group++) {
            var rows = new FollowUps();
            for (int i = 0; i < size; i++) {
                int entry = random.nextInt(5) - 1;
                rows.add(entry, entry + 1 + random.nextInt(12 + 6 * group), random.nextInt(3) == 0 ? 0 : 1);
            }
            all.put("group " + group, rows);
        }
        return all;
    }

    /** From the definition, time by time and person by person, with the last group left out and Cramer's rule for two. */
    private static double plain(List<FollowUps> groups, double rho) {
        double[] u = new double[3];
        double[][] v = new double[3][3];
        double before = 1;
        for (int time = 0; time < 60; time++) {
            double[] n = new double[3];
            double[] d = new double[3];
            for (int g = 0; g < 3; g++) {
                for (int row = 0; row < groups.get(g).size(); row++) {
                    var rows = groups.get(g);
                    if (rows.entry(row) < time && rows.exit(row) >= time) {
                        n[g]++;
                        d[g] += rows.exit(row) == time && rows.cause(row) == 1 ? 1 : 0;
                    }
                }
            }
            double all = n[0] + n[1] + n[2];
            double gone = d[0] + d[1] + d[2];
            if (gone == 0) {
                continue;
            }
            double weight = Math.pow(before, rho);
            for (int g = 0; g < 3; g++) {
                u[g] += weight * (d[g] - gone * n[g] / all);
                for (int h = 0; h < 3 && all > 1; h++) {
                    double covariance = g == h ? n[g] * (all - n[g]) : -n[g] * n[h];
                    v[g][h] += weight * weight * gone * (all - gone) / (all - 1) * covariance / (all * all);
                }
            }
            before *= 1 - gone / all;
        }
        double determinant = v[0][0] * v[1][1] - v[0][1] * v[1][0];
        return (u[0] * u[0] * v[1][1] - 2 * u[0] * u[1] * v[0][1] + u[1] * u[1] * v[0][0]) / determinant;
    }
}
