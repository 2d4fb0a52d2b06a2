package org.waymark.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.waymark.events.person.Instrument;
import org.waymark.measures.Questionnaire.Direction;
import org.waymark.measures.Scoring.Method;

/** How answers become scores, by rules that hold for any instrument. */
class ScoringTest {
    private static final Items FOUR = new Items(4, 1, 5, Set.of(2));

    @Test
    void a_reversed_item_counts_the_other_way_round() {
        assertThat(scored(FOUR, sum(), 0, 5, 1, 5, 5)).isEqualTo("20");
        assertThat(scored(FOUR, sum(), 0, 5, 5, 5, 5)).isEqualTo("16");
    }

    @Test
    void a_mean_has_two_digits() {
        assertThat(scored(FOUR, new Scoring(Method.MEAN, null, null), 0, 1, 4, 1, 2))
                .isEqualTo("1.5");
        var three = new Items(3, 1, 4, Set.of());
        assertThat(scored(three, new Scoring(Method.MEAN, null, null), 0, 1, 1, 2))
                .isEqualTo("1.33");
    }

    @Test
    void a_sum_is_converted_by_the_table() {
        var table = new TreeMap<Integer, BigDecimal>();
        IntStream.rangeClosed(4, 20).forEach(sum -> table.put(sum, BigDecimal.valueOf(sum * 125L, 2)));
        assertThat(scored(FOUR, new Scoring(Method.CONVERTED_SUM, null, table), 0, 2, 4, 2, 3))
                .isEqualTo("11.25");
    }

    @Test
    void what_is_left_out_within_the_rule_is_the_mean_of_the_others_and_a_sum_stays_whole() {
        assertThat(scored(FOUR, sum(), 1, 4, 2, 4, null)).isEqualTo("16");
        assertThat(scored(FOUR, sum(), 1, 4, 1, 4, null)).as("17.33 of four").isEqualTo("17");
        assertThat(scored(FOUR, new Scoring(Method.MEAN, null, null), 1, 4, 1, 4, null))
                .isEqualTo("4.33");
        var two = questionnaire(FOUR, sum(), 1).score(Arrays.asList(4, null, 4, null));
        assertThat(two.value()).isNull();
        assertThat(two.why()).isEqualTo("2 of 4 items left out, and 1 may be");
    }

    @Test
    void answers_to_another_form_have_no_score_by_this_one() {
        var questionnaire = questionnaire(FOUR, sum(), 0);
        assertThat(questionnaire.score(List.of(1, 1, 1)).why()).contains("4 items from 1 to 5");
        assertThat(questionnaire.score(List.of(1, 1, 1, 6)).value()).isNull();
    }

    @RepeatedTest(200)
    void scores_keep_their_range_grow_with_each_answer_and_do_not_mind_the_order(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        var dice = new Random(seed);
        int count = 1 + dice.nextInt(12);
        int lowest = dice.nextInt(2);
        int highest = lowest + 1 + dice.nextInt(5);
        var items = new Items(count, lowest, highest, Set.of());
        var questionnaire = questionnaire(items, dice.nextBoolean() ? sum() : new Scoring(Method.MEAN, null, null), 0);
        var answers = new ArrayList<@Nullable Integer>();
        IntStream.range(0, count).forEach(item -> answers.add(lowest + dice.nextInt(highest - lowest + 1)));

        var score = value(questionnaire, answers);

        assertThat(score).as("seed %d", seed).isBetween(questionnaire.lowestScore(), questionnaire.highestScore());
        var shuffled = new ArrayList<@Nullable Integer>(answers);
        Collections.shuffle(shuffled, dice);
        assertThat(value(questionnaire, shuffled)).as("seed %d", seed).isEqualTo(score);
        int item = dice.nextInt(count);
        var answer = answers.get(item);
        if (answer != null && answer < highest) {
            answers.set(item, answer + 1);
            assertThat(value(questionnaire, answers)).as("seed %d", seed).isGreaterThan(score);
        }
    }

    @RepeatedTest(100)
    void turning_every_item_round_mirrors_the_score_and_who_answers_all_alike_may_leave_one_out(
            RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        var dice = new Random(seed);
        int count = 3 + dice.nextInt(8);
        var all = Set.copyOf(IntStream.rangeClosed(1, count).boxed().toList());
        var answers = new ArrayList<@Nullable Integer>();
        IntStream.range(0, count).forEach(item -> answers.add(dice.nextInt(4)));

        var plain = value(questionnaire(new Items(count, 0, 3, Set.of()), sum(), 0), answers);
        var turned = value(questionnaire(new Items(count, 0, 3, all), sum(), 0), answers);
        assertThat(plain.add(turned)).as("seed %d", seed).isEqualByComparingTo(BigDecimal.valueOf(3L * count));

        int same = dice.nextInt(4);
        List<@Nullable Integer> alike = new ArrayList<>(Collections.nCopies(count, same));
        alike.set(dice.nextInt(count), null);
        assertThat(value(questionnaire(new Items(count, 0, 3, Set.of()), sum(), 1), alike))
                .as("seed %d", seed)
                .isEqualByComparingTo(BigDecimal.valueOf((long) same * count));
    }

    @Test
    void the_mean_of_many_prorated_sheets_is_that_of_the_whole_ones() {
        var dice = new Random(7);
        var items = new Items(9, 0, 3, Set.of());
        double whole = 0;
        double prorated = 0;
        for (int sheet = 0; sheet < 20_000; sheet++) {
            var answers = new ArrayList<@Nullable Integer>();
            IntStream.range(0, 9).forEach(item -> answers.add(dice.nextInt(4)));
            whole += value(questionnaire(items, sum(), 1), answers).doubleValue();
            answers.set(dice.nextInt(9), null);
            prorated += value(questionnaire(items, sum(), 1), answers).doubleValue();
        }
        // whole numbers: 12 of eight items is 13.5, the commonest half, and goes up to 14
        assertThat(prorated / 20_000).isCloseTo(whole / 20_000, within(0.1));
    }

    private static @Nullable String scored(Items items, Scoring scoring, int allowed, @Nullable Integer... answers) {
        var value = questionnaire(items, scoring, allowed)
                .score(Arrays.asList(answers))
                .value();
        return value == null ? null : value.toPlainString();
    }

    private static BigDecimal value(Questionnaire questionnaire, List<@Nullable Integer> answers) {
        var value = questionnaire.score(answers).value();
        assertThat(value).isNotNull();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static Scoring sum() {
        return new Scoring(Method.SUM, null, (SortedMap<Integer, BigDecimal>) null);
    }

    private static Questionnaire questionnaire(Items items, Scoring scoring, int allowed) {
        return new Questionnaire(
                Instrument.of("TEST"),
                "a test",
                "1",
                items,
                scoring,
                Direction.BETTER,
                new Missing(allowed, "this test"),
                List.of(),
                null,
                null,
                List.of(),
                "free",
                List.of("this test"),
                Map.of());
    }
}
