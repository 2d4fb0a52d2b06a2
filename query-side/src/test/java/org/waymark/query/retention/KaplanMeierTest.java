package org.waymark.query.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** Against the published figures for acute myelogenous leukaemia (Miller 1981), to their last printed digit, and by hand. */
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
    void people_who_enter_late_are_not_counted_before_they_entered() {
        var late = new KaplanMeier(List.of(
                new FollowUp(0, 5, true),
                new FollowUp(2, 6, true),
                new FollowUp(4, 8, false),
                new FollowUp(0, 3, true)));
        assertThat(late.steps()).extracting(Step::atRisk).containsExactly(3, 3, 2);
        assertThat(staying(late, 3)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(staying(late, 5)).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(staying(late, 6)).isCloseTo(2 / 9.0, within(1e-12));

        var ignored = new KaplanMeier(people(5, 6, -8, 3));
        assertThat(staying(ignored, 6))
                .as("too rosy: they could not have been seen to leave")
                .isEqualTo(0.25);
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
}
