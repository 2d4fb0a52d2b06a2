package org.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.statistics.Published.printed;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.AalenJohansen.Step;
import org.waymark.statistics.AalenJohansen.Variance;

/** Incidences by cause against published figures, by hand, and what must always hold. */
class AalenJohansenTest {
    /** The case that the R package survival works out by hand (tests/testci.R). */
    @Test
    void eight_people_by_hand() {
        var rows = new FollowUps();
        int[] times = {1, 2, 2, 3, 3, 3, 5, 6};
        int[] causes = {0, 1, 0, 2, 0, 2, 0, 2};
        for (int i = 0; i < times.length; i++) {
            rows.add(times[i], causes[i]);
        }
        var incidence = new AalenJohansen(rows);
        assertThat(shares(incidence, 2)).containsExactly(close(6 / 7.0), close(1 / 7.0), close(0));
        assertThat(shares(incidence, 3)).containsExactly(close(18 / 35.0), close(1 / 7.0), close(12 / 35.0));
        assertThat(shares(incidence, 6)).containsExactly(close(0), close(1 / 7.0), close(6 / 7.0));
    }

    /**
     * Relapse among 54 with low-risk AML after a bone marrow transplant, as cmprsk prints it (Klein and Moeschberger 2003, data
     * 1.3). The days and the deaths are made up, chosen so that the printed errors come out: this holds the form of the variance
     * fast and proves nothing about the data; {@code waymark fit} on the published file does.
     */
    @Test
    void errors_and_interval_of_aalens_form_are_as_printed_for_relapse_after_a_transplant() {
        var rows = new FollowUps();
        IntStream.of(200, 220, 240, 260, 400, 420, 440, 600, 900).forEach(day -> rows.add(day, 1));
        IntStream.of(10, 20, 30, 40, 50, 60, 70, 300, 410, 430, 520, 620, 640).forEach(day -> rows.add(day, 2));
        while (rows.size() < 54) {
            rows.add(2000, FollowUps.CENSORED);
        }
        var incidence = new AalenJohansen(rows, Variance.AALEN, Confidence.USUAL);
        assertThat(List.of(365.0, 547.0, 730.0, 1095.0))
                .extracting(time -> printed(4, at(incidence, time, 1).incidence()))
                .containsExactly("0.0741", "0.1296", "0.1481", "0.1667");
        assertThat(List.of(365.0, 547.0, 730.0, 1095.0))
                .extracting(time -> printed(4, at(incidence, time, 1).error()))
                .containsExactly("0.0360", "0.0463", "0.0489", "0.0514");
        var interval = at(incidence, 365, 1).interval();
        assertThat(printed(4, interval.low())).isEqualTo("0.0234");
        assertThat(printed(4, interval.high())).isEqualTo("0.1646");
    }

    @Test
    void incidences_and_the_share_staying_add_up_to_one() {
        long seed = 99;
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var rows = random(random, 4, true);
            var incidence = new AalenJohansen(rows);
            for (double time = 0; time < 12; time++) {
                var staying = incidence.staying(time);
                if (staying != null) {
                    double sum = staying;
                    for (int cause = 1; cause <= 4; cause++) {
                        sum += at(incidence, time, cause).incidence();
                    }
                    assertThat(sum).as("seed " + seed).isCloseTo(1, within(1e-12));
                }
            }
        }
    }

    @Test
    void the_time_stayed_and_the_time_lost_to_each_cause_are_all_of_it() {
        var rows = random(new Random(5), 3, true);
        var incidence = new AalenJohansen(rows);
        double horizon = 8.5;
        double sum = Objects.requireNonNull(new KaplanMeier(rows).restrictedMean(horizon))
                .mean();
        for (int cause = 1; cause <= 3; cause++) {
            sum += Objects.requireNonNull(incidence.timeLost(horizon, cause));
        }
        assertThat(sum).isCloseTo(horizon, within(1e-9));
        assertThat(new AalenJohansen(new FollowUps().add(3, 1).add(5, 0)).timeLost(6, 1))
                .isNull();
    }

    @Test
    void without_censoring_the_incidence_is_the_share_gone_and_its_error_the_binomial_one_ties_and_all() {
        long seed = 4;
        var rows = random(new Random(seed), 3, false);
        var incidence = new AalenJohansen(rows);
        for (int cause = 1; cause <= 3; cause++) {
            for (double time = 0; time < 9; time++) {
                int gone = 0;
                for (int row = 0; row < rows.size(); row++) {
                    gone += rows.cause(row) == cause && rows.exit(row) <= time ? 1 : 0;
                }
                double share = (double) gone / rows.size();
                assertThat(at(incidence, time, cause).incidence()).isCloseTo(share, within(1e-12));
                assertThat(at(incidence, time, cause).error())
                        .as("seed " + seed)
                        .isCloseTo(Math.sqrt(share * (1 - share) / rows.size()), within(1e-7));
            }
        }
    }

    @Test
    void with_one_cause_it_is_one_less_kaplan_meier_with_greenwoods_error() {
        var maintained = Published.of(Published.leukaemia(), "maintained");
        var incidence = new AalenJohansen(maintained);
        var curve = new KaplanMeier(maintained);
        for (var step : curve.steps()) {
            var gone = at(incidence, step.time(), 1);
            assertThat(gone.incidence()).isCloseTo(1 - step.staying(), within(1e-12));
            assertThat(gone.error()).isCloseTo(Objects.requireNonNull(step.error()), within(1e-9));
        }
    }

    @Test
    void one_less_kaplan_meier_of_one_cause_overstates_it() {
        var rows = random(new Random(12), 2, true);
        var alone = Objects.requireNonNull(new KaplanMeier(rows.only(1)).at(7));
        assertThat(1 - alone.staying())
                .isGreaterThan(at(new AalenJohansen(rows), 7, 1).incidence());
    }

    @Test
    void nothing_is_said_beyond_the_last_person_followed_and_before_the_first_event_nobody_has_gone() {
        var incidence = new AalenJohansen(new FollowUps().add(3, 1).add(5, 0));
        assertThat(incidence.at(6, 1)).isNull();
        assertThat(at(incidence, 2, 1).incidence()).isZero();
        assertThat(at(incidence, 2, 1).interval()).isEqualTo(Interval.NONE);
        assertThat(new AalenJohansen(new FollowUps()).staying(0)).isNull();
    }

    private static FollowUps random(Random random, int causes, boolean censored) {
        var rows = new FollowUps();
        for (int i = 0; i < 60; i++) {
            rows.add(random.nextInt(10), censored ? random.nextInt(causes + 1) : 1 + random.nextInt(causes));
        }
        return rows;
    }

    private static Double[] shares(AalenJohansen incidence, double time) {
        return new Double[] {
            close(Objects.requireNonNull(incidence.staying(time))),
            close(at(incidence, time, 1).incidence()),
            close(at(incidence, time, 2).incidence())
        };
    }

    private static double close(double share) {
        return Math.round(share * 1e12) / 1e12;
    }

    private static Step at(AalenJohansen incidence, double time, int cause) {
        return Objects.requireNonNull(incidence.at(time, cause));
    }
}
