package org.waymark.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.ops.bench.disclosure.Attack;

/** Some hundreds of pairs of questions; {@code waymark bench disclosure} asks ten thousand. */
class DisclosureTest {
    private static final int PAIRS = 900;

    @ParameterizedTest
    @ValueSource(longs = {1, 2014, 77})
    void no_question_and_no_two_of_them_tell_of_one_to_four_people(long seed) {
        System.out.println("disclosure with seed " + seed);
        var loot = new Attack(seed, 300).asServed(PAIRS);
        assertThat(loot.small()).isGreaterThan(500);
        assertThat(loot.recovered()).isZero();
        assertThat(loot.claims()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2014, 77})
    void the_same_questions_find_people_where_small_cells_are_only_left_out_or_counts_blurred_anew(long seed) {
        var attack = new Attack(seed, 300);
        var leftOut = attack.leftOutOnly(PAIRS);
        assertThat(leftOut.bySubtracting()).isPositive();
        assertThat(leftOut.byComplement()).isPositive();
        assertThat(attack.blurredAnew(PAIRS * 4).byAveraging()).isPositive();
    }
}
