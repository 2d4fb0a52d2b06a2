package org.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds whatever the data: generated with a seed that is printed, compared with the slow way. */
class WhatMustHoldTest {
    private static final long SEED = 1958;

    /** @param entry before 0 for somebody there from the start */
    private record Person(double entry, double exit, int cause) {}

    @Test
    void without_censoring_the_curve_is_the_share_still_there_and_greenwoods_error_the_binomial_one() {
        var people = people(200, false, false, true);
        var curve = new KaplanMeier(rows(people));
        for (int day = 0; day < 40; day++) {
            int now = day;
            double share = people.stream().filter(person -> person.exit > now).count() / 200.0;
            var step = Objects.requireNonNull(curve.at(day));
            assertThat(step.staying()).isCloseTo(share, within(1e-12));
            if (step.error() != null) {
                assertThat(step.error()).isCloseTo(Math.sqrt(share * (1 - share) / 200), within(1e-12));
            }
        }
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        var people = new ArrayList<>(people(300, true, true, true));
        var before = new KaplanMeier(rows(people));
        var incidence = new AalenJohansen(rows(people));
        Collections.shuffle(people, new Random(SEED));
        assertThat(new KaplanMeier(rows(people)).steps()).isEqualTo(before.steps());
        assertThat(new AalenJohansen(rows(people)).steps(1)).isEqualTo(incidence.steps(1));
    }

    @Test
    void counted_and_sorted_times_give_the_same_curve_as_going_through_everybody() {
        for (boolean whole : new boolean[] {true, false}) {
            var people = people(250, true, true, whole);
            double staying = 1;
            double variance = 0;
            for (var step : new KaplanMeier(rows(people)).steps()) {
                long atRisk = people.stream()
                        .filter(person -> person.entry < step.time() && person.exit >= step.time())
                        .count();
                long events = people.stream()
                        .filter(person -> person.exit == step.time() && person.cause > 0)
                        .count();
                staying *= 1 - (double) events / atRisk;
                variance += (double) events / (atRisk * (atRisk - events));
                assertThat(step.atRisk()).as("seed " + SEED).isEqualTo(atRisk);
                assertThat(step.events()).isEqualTo(events);
                assertThat(step.staying()).isCloseTo(staying, within(1e-12));
                if (step.error() != null) {
                    assertThat(step.error()).isCloseTo(staying * Math.sqrt(variance), within(1e-12));
                }
            }
        }
    }

    @Test
    void times_in_other_units_give_the_same_shares() {
        var people = people(150, true, true, true);
        var days = new KaplanMeier(rows(people));
        var months = new FollowUps();
        people.forEach(person -> months.add(person.entry / 30.4375, person.exit / 30.4375, person.cause));
        var inMonths = new KaplanMeier(months).steps();
        assertThat(inMonths).hasSameSizeAs(days.steps());
        for (int at = 0; at < inMonths.size(); at++) {
            assertThat(inMonths.get(at).staying())
                    .isCloseTo(days.steps().get(at).staying(), within(1e-12));
        }
    }

    @Test
    void a_wider_level_holds_a_narrower_one_and_both_hold_the_share() {
        var rows = rows(people(80, true, true, true));
        for (var scale : Confidence.Scale.values()) {
            var narrow = new KaplanMeier(rows, new Confidence(scale, 0.8)).steps();
            var wide = new KaplanMeier(rows, new Confidence(scale, 0.99)).steps();
            for (int at = 0; at < narrow.size(); at++) {
                var low = narrow.get(at).interval().low();
                var high = narrow.get(at).interval().high();
                if (low != null && high != null) {
                    assertThat(low)
                            .isBetween(
                                    Objects.requireNonNull(
                                            wide.get(at).interval().low()),
                                    narrow.get(at).staying());
                    assertThat(high)
                            .isBetween(
                                    narrow.get(at).staying(),
                                    Objects.requireNonNull(
                                            wide.get(at).interval().high()));
                }
            }
        }
    }

    @Test
    void the_mean_count_without_deaths_or_censoring_is_the_plain_mean_with_its_plain_error() {
        var random = new Random(SEED);
        var lives = new Lives();
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < 40; i++) {
            int events = random.nextInt(4);
            lives.add(
                    FollowUps.FROM_THE_START,
                    100,
                    false,
                    random.doubles(events, 0, 50).toArray());
            counts.add(events);
        }
        double mean = counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double spread =
                counts.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        var point = Objects.requireNonNull(new MeanCumulativeCount(lives, Confidence.USUAL).at(60));
        assertThat(point.count()).isCloseTo(mean, within(1e-9));
        assertThat(point.error()).isCloseTo(Math.sqrt(spread) / 40, within(1e-9));
    }

    @Test
    void the_mean_count_when_death_ends_it_is_still_the_plain_mean_of_what_happened() {
        var random = new Random(SEED);
        var lives = new Lives();
        double sum = 0;
        var counts = new ArrayList<Double>();
        for (int i = 0; i < 60; i++) {
            double end = random.nextInt(3) == 0 ? 10 + random.nextInt(30) : 100;
            int events = random.nextInt(4);
            var times = random.doubles(events, 1, end).map(Math::floor).toArray();
            lives.add(FollowUps.FROM_THE_START, end, end < 100, times);
            sum += events;
            counts.add((double) events);
        }
        double mean = sum / 60;
        double spread =
                counts.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        var point = Objects.requireNonNull(new MeanCumulativeCount(lives, Confidence.USUAL).at(100));
        assertThat(point.count()).isCloseTo(mean, within(1e-9));
        assertThat(point.error()).isCloseTo(Math.sqrt(spread) / 60, within(1e-9));
    }

    @Test
    void nobody_is_counted_before_they_were_observed_nor_after() {
        var lives = new Lives()
                .add(FollowUps.FROM_THE_START, 10, false, 2, 8)
                .add(5, 10, false, 8)
                .add(FollowUps.FROM_THE_START, 4, false);
        var counts = new MeanCumulativeCount(lives, Confidence.USUAL);
        assertThat(Objects.requireNonNull(counts.at(2)).count()).isCloseTo(0.5, within(1e-12));
        assertThat(Objects.requireNonNull(counts.at(8)).count()).isCloseTo(1.5, within(1e-12));
        assertThat(counts.at(11)).isNull();
        assertThat(Objects.requireNonNull(counts.at(1)).interval()).isEqualTo(Interval.NONE);
    }

    private static FollowUps rows(List<Person> people) {
        var rows = new FollowUps();
        people.forEach(person -> rows.add(person.entry, person.exit, person.cause));
        return rows;
    }

    private static List<Person> people(int size, boolean censored, boolean late, boolean whole) {
        var random = new Random(SEED);
        var people = new ArrayList<Person>();
        for (int i = 0; i < size; i++) {
            double entry = late && random.nextBoolean() ? random.nextInt(8) : FollowUps.FROM_THE_START;
            double exit = Math.max(entry, 0) + 1 + random.nextInt(30) + (whole ? 0 : random.nextDouble());
            people.add(new Person(entry, exit, censored ? random.nextInt(3) : 1));
        }
        return people;
    }
}
