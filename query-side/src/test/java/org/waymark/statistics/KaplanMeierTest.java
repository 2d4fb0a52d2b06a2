package org.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.statistics.Published.printed;
import static org.waymark.statistics.Published.times;

import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.Confidence.Scale;
import org.waymark.statistics.KaplanMeier.Step;

/** The curve against published figures, to their last printed digit, and by hand. */
class KaplanMeierTest {
    private static final Confidence LOG = new Confidence(Scale.LOG, 0.95);

    @Test
    void the_share_staying_is_as_published_for_maintained_leukaemia() {
        var curve = new KaplanMeier(maintained());
        assertThat(curve.steps()).extracting(Step::time).containsExactly(9.0, 13.0, 18.0, 23.0, 31.0, 34.0, 48.0);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(11, 10, 8, 7, 5, 4, 2);
        assertThat(curve.steps())
                .extracting(step -> printed(3, step.staying()))
                .containsExactly("0.909", "0.818", "0.716", "0.614", "0.491", "0.368", "0.184");
    }

    @Test
    void greenwoods_error_and_the_log_log_interval_are_as_published() {
        var first = new KaplanMeier(maintained()).steps().getFirst();
        assertThat(printed(4, first.error())).isEqualTo("0.0867");
        assertThat(printed(6, first.interval().low())).isEqualTo("0.508080");
        assertThat(printed(6, first.interval().high())).isEqualTo("0.986674");
    }

    @Test
    void medians_and_their_intervals_are_as_published_on_either_scale() {
        assertThat(new KaplanMeier(maintained()).median()).isEqualTo(new Quantile(31.0, 13.0, null));
        assertThat(new KaplanMeier(notMaintained()).median()).isEqualTo(new Quantile(23.0, 5.0, 33.0));
        assertThat(new KaplanMeier(maintained(), LOG).median()).isEqualTo(new Quantile(31.0, 18.0, null));
        assertThat(new KaplanMeier(notMaintained(), LOG).median()).isEqualTo(new Quantile(23.0, 8.0, null));
    }

    /** Kleinbaum and Klein (2012), tables 2.2 and 2.5, print these for the data of Freireich. */
    @Test
    void the_curve_under_6_mercaptopurine_is_as_published() {
        var curve = new KaplanMeier(Published.of(Published.remission(), "6-MP"));
        assertThat(curve.steps()).extracting(Step::time).containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(curve.steps())
                .extracting(step -> printed(3, step.staying()))
                .containsExactly("0.857", "0.807", "0.753", "0.690", "0.627", "0.538", "0.448");
        assertThat(curve.steps())
                .extracting(step -> printed(4, step.error()))
                .containsExactly("0.0764", "0.0869", "0.0963", "0.1068", "0.1141", "0.1282", "0.1346");
        assertThat(curve.median().time()).isEqualTo(23.0);
        assertThat(new KaplanMeier(Published.of(Published.remission(), "placebo"))
                        .median()
                        .time())
                .isEqualTo(8.0);
    }

    @Test
    void people_who_enter_late_are_not_counted_before_they_entered() {
        var late = new KaplanMeier(
                new FollowUps().add(0, 5, 1).add(2, 6, 1).add(4, 8, 0).add(0, 3, 1));
        assertThat(late.steps()).extracting(Step::atRisk).containsExactly(3, 3, 2);
        assertThat(staying(late, 3)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(staying(late, 5)).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(staying(late, 6)).isCloseTo(2 / 9.0, within(1e-12));
        assertThat(staying(new KaplanMeier(times(5, 6, -8, 3)), 6))
                .as("too rosy: they could not have been seen to leave")
                .isEqualTo(0.25);
    }

    /** The case of the R package survival's own tests of quantiles (tests/quantile.R). */
    @Test
    void a_quantile_on_a_flat_is_its_middle() {
        var curve = new KaplanMeier(times(9, 1, -1, 6, 6, -8, -10));
        assertThat(DoubleStream.of(1 / 14.0, 1 / 7.0, 1 / 3.0, 0.5, 26 / 35.0, 0.9)
                        .mapToObj(share -> curve.quantile(share).time()))
                .containsExactly(1.0, 3.5, 6.0, 9.0, 9.5, null);
    }

    @Test
    void somebody_who_leaves_on_the_first_day_was_at_risk_then() {
        var curve = new KaplanMeier(times(0).add(5, 0));
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(2);
        assertThat(staying(curve, 3)).isEqualTo(0.5);
    }

    @Test
    void nothing_is_said_beyond_the_last_person_followed() {
        assertThat(new KaplanMeier(times(3, -5)).at(6)).isNull();
        assertThat(new KaplanMeier(times(3, -5)).restrictedMean(6)).isNull();
        assertThat(new KaplanMeier(new FollowUps()).at(0)).isNull();
        assertThat(new KaplanMeier(new FollowUps()).median()).isEqualTo(new Quantile(null, null, null));
    }

    @Test
    void nothing_is_said_before_anybody_was_observed() {
        var late = new FollowUps().add(10, 20, 1).add(12, 30, 0);
        var curve = new KaplanMeier(late);
        assertThat(curve.at(9)).as("nobody was there to be seen leaving").isNull();
        assertThat(curve.restrictedMean(25)).isNull();
        assertThat(staying(curve, 10)).isEqualTo(1);
        assertThat(staying(curve, 20)).isEqualTo(0.5);
        assertThat(curve.first()).isEqualTo(10);
        assertThat(Objects.requireNonNull(curve.given(15).restrictedMean(25)).mean())
                .isEqualTo(5 + 5 * 0.5);
        assertThat(new AalenJohansen(late).at(9, 1)).isNull();
        assertThat(new AalenJohansen(late).timeLost(25, 1)).isNull();
    }

    @Test
    void when_everybody_is_censored_everybody_stays_as_far_as_was_looked() {
        var curve = new KaplanMeier(times(-3, -5));
        assertThat(curve.steps()).isEmpty();
        assertThat(staying(curve, 5)).isEqualTo(1);
        assertThat(curve.median()).isEqualTo(new Quantile(null, null, null));
        assertThat(Objects.requireNonNull(curve.restrictedMean(5)).mean()).isEqualTo(5);
    }

    @Test
    void when_everybody_has_left_nobody_stays_for_ever_after() {
        var curve = new KaplanMeier(times(3, 5));
        assertThat(staying(curve, 900)).isZero();
        assertThat(Objects.requireNonNull(curve.at(900)).interval()).isEqualTo(Interval.NONE);
        assertThat(Objects.requireNonNull(curve.restrictedMean(900)).mean()).isEqualTo(4);
    }

    @Test
    void the_restricted_mean_is_the_area_under_the_curve() {
        var mean = Objects.requireNonNull(new KaplanMeier(maintained()).restrictedMean(30));
        double byHand = 9 + 4 * 10 / 11.0 + 5 * 9 / 11.0 + 5 * 9 / 11.0 * 7 / 8 + 7 * 9 / 11.0 * 7 / 8 * 6 / 7;
        assertThat(mean.mean()).isCloseTo(byHand, within(1e-12));
    }

    @Test
    void without_censoring_the_restricted_mean_is_the_plain_mean_with_its_plain_error() {
        var mean = Objects.requireNonNull(new KaplanMeier(times(1, 4, 4, 7, 9)).restrictedMean(9));
        assertThat(mean.mean()).isCloseTo(5, within(1e-12));
        assertThat(mean.error()).isCloseTo(Math.sqrt((16 + 1 + 1 + 4 + 16) / 5.0 / 5), within(1e-12));
    }

    @Test
    void what_is_left_to_those_still_there_is_counted_from_then() {
        var later = new KaplanMeier(maintained()).given(13);
        assertThat(staying(later, 23)).isCloseTo(7 / 8.0 * 6 / 7, within(1e-12));
        assertThat(later.median().time()).isEqualTo(34.0 - 13);
        assertThat(later.at(12)).as("before they were asked").isNull();
        assertThat(later.steps())
                .usingRecursiveComparison()
                .isEqualTo(new KaplanMeier(times(18, 23, -28, 31, 34, -45, 48, -161)).steps());
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new FollowUps().add(5, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowUps().add(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowUps().add(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowUps().add(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(Scale.LOG, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double staying(KaplanMeier curve, double time) {
        return Objects.requireNonNull(curve.at(time)).staying();
    }

    private static FollowUps maintained() {
        return Published.of(Published.leukaemia(), "maintained");
    }

    private static FollowUps notMaintained() {
        return Published.of(Published.leukaemia(), "not maintained");
    }
}
