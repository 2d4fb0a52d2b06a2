package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.query.retention.curve.FollowUp;
import org.waymark.query.retention.curve.KaplanMeier;
import org.waymark.query.retention.curve.KaplanMeier.Quantile;
import org.waymark.query.retention.curve.KaplanMeier.Step;

/** Against figures published with the R package survival (tests/doaml, tests/quantile, man/myeloma), to their last printed digit. */
class KaplanMeierTest {
    private static final int[] MAINTAINED = {9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161};
    private static final int[] NOT_MAINTAINED = {5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45};

    @Test
    void the_share_staying_is_as_published_for_maintained_leukaemia() {
        var curve = new KaplanMeier(people(MAINTAINED));
        assertThat(curve.steps()).extracting(Step::day).containsExactly(9, 13, 18, 23, 31, 34, 48);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(11, 10, 8, 7, 5, 4, 2);
        assertThat(curve.steps())
                .extracting(step -> printed(3, step.staying()))
                .containsExactly("0.909", "0.818", "0.716", "0.614", "0.491", "0.368", "0.184");
    }

    @Test
    void greenwoods_error_and_the_log_log_interval_are_as_published() {
        var first = new KaplanMeier(people(MAINTAINED)).steps().getFirst();
        assertThat(printed(4, first.error())).isEqualTo("0.0867");
        assertThat(printed(6, first.low())).isEqualTo("0.508080");
        assertThat(printed(6, first.high())).isEqualTo("0.986674");
    }

    @Test
    void medians_and_their_intervals_are_as_published() {
        assertThat(new KaplanMeier(people(MAINTAINED)).quantile(0.5)).isEqualTo(new Quantile(31.0, 13.0, null));
        assertThat(new KaplanMeier(people(NOT_MAINTAINED)).quantile(0.5)).isEqualTo(new Quantile(23.0, 5.0, 33.0));
    }

    @Test
    void lung_cancer_survival_is_as_published() throws IOException {
        var curve = new KaplanMeier(rows("lung.csv").stream()
                .map(row -> new FollowUp(FollowUp.FROM_THE_START, row[0], row[1] == 1))
                .toList());
        assertThat(curve.steps().stream().mapToInt(Step::events).sum()).isEqualTo(165);
        assertThat(curve.quantile(0.5)).isEqualTo(new Quantile(310.0, 284.0, 361.0));
        var year = Objects.requireNonNull(curve.at(365));
        assertThat(printed(6, year.staying())).isEqualTo("0.409242");
        assertThat(printed(6, year.error())).isEqualTo("0.035824");
        assertThat(printed(6, year.low())).isEqualTo("0.338714");
        assertThat(printed(6, year.high())).isEqualTo("0.478381");
    }

    @Test
    void people_who_enter_late_are_not_counted_before_they_entered() throws IOException {
        var rows = rows("myeloma.csv");
        assertThat(rows).hasSize(3882);
        var late = new KaplanMeier(rows.stream()
                .map(row -> new FollowUp(row[0], row[1], row[2] == 1))
                .toList());
        assertThat(printed(6, staying(late, 365))).isEqualTo("0.701960");
        assertThat(printed(6, staying(late, 1826))).isEqualTo("0.215648");
        assertThat(late.quantile(0.5).days()).isEqualTo(764.0);

        var ignored = new KaplanMeier(rows.stream()
                .map(row -> new FollowUp(FollowUp.FROM_THE_START, row[1], row[2] == 1))
                .toList());
        assertThat(printed(6, staying(ignored, 365))).isEqualTo("0.778915");
        assertThat(printed(6, staying(ignored, 1826))).isEqualTo("0.289889");
        assertThat(ignored.quantile(0.5).days()).isEqualTo(1004.0);
    }

    @Test
    void a_quantile_on_a_flat_is_its_middle() {
        var curve = new KaplanMeier(people(9, 1, -1, 6, 6, -8, -10));
        assertThat(IntStream.range(0, 6)
                        .mapToObj(at -> curve.quantile(
                                        new double[] {1 / 14.0, 1 / 7.0, 1 / 3.0, 0.5, 26 / 35.0, 0.9}[at])
                                .days()))
                .containsExactly(1.0, 3.5, 6.0, 9.0, 9.5, null);
    }

    @Test
    void somebody_who_leaves_on_the_first_day_was_at_risk_then() {
        var curve = new KaplanMeier(people(0, -5));
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(2);
        assertThat(staying(curve, 3)).isEqualTo(0.5);
    }

    @Test
    void nothing_is_said_beyond_the_last_person_followed() {
        assertThat(new KaplanMeier(people(3, -5)).at(6)).isNull();
        assertThat(new KaplanMeier(List.of()).at(0)).isNull();
        assertThat(new KaplanMeier(List.of()).quantile(0.5)).isEqualTo(new Quantile(null, null, null));
    }

    @Test
    void when_everybody_has_left_nobody_stays_for_ever_after() {
        var curve = new KaplanMeier(people(3, 5));
        assertThat(staying(curve, 900)).isZero();
        assertThat(Objects.requireNonNull(curve.at(900)).low()).isNull();
    }

    @Test
    void without_censoring_greenwood_is_the_binomial_error() {
        var curve = new KaplanMeier(people(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(Objects.requireNonNull(curve.at(3)).error()).isCloseTo(Math.sqrt(0.7 * 0.3 / 10), within(1e-12));
    }

    private static double staying(KaplanMeier curve, int day) {
        return Objects.requireNonNull(curve.at(day)).staying();
    }

    /** A negative day is a censored one. */
    private static List<FollowUp> people(int... days) {
        return IntStream.of(days)
                .mapToObj(day -> day < 0 ? FollowUp.censored(-day) : FollowUp.left(day))
                .toList();
    }

    private static String printed(int digits, @Nullable Double figure) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }

    private static List<int[]> rows(String file) throws IOException {
        var rows = new ArrayList<int[]>();
        var stream = Objects.requireNonNull(KaplanMeierTest.class.getResourceAsStream(file));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(2)
                    .forEach(line -> rows.add(java.util.Arrays.stream(line.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray()));
        }
        return rows;
    }
}
