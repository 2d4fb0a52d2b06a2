package org.waymark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.statistics.Published.printed;

import org.junit.jupiter.api.Test;

/** Shares and changes against published figures. */
class ProportionTest {
    /** Newcombe (1998), table I: method 3, score without continuity correction. */
    @Test
    void wilsons_interval_is_as_newcombe_prints_it() {
        assertThat(interval(81, 263)).isEqualTo("0.2553 to 0.3662");
        assertThat(interval(15, 148)).isEqualTo("0.0624 to 0.1605");
        assertThat(interval(0, 20)).isEqualTo("0.0000 to 0.1611");
        assertThat(interval(1, 29)).isEqualTo("0.0061 to 0.1718");
    }

    @Test
    void all_is_a_share_too_and_more_than_all_is_none() {
        assertThat(interval(20, 20)).isEqualTo("0.8389 to 1.0000");
        assertThatThrownBy(() -> Proportion.of(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Student (1908), Cushny and Peebles: ten patients, hours of sleep under one drug less those under the other. */
    @Test
    void the_paired_change_is_students_own() {
        var change = PairedChange.of(new double[] {1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4}, 0.95);
        assertThat(printed(2, change.mean())).isEqualTo("1.58");
        assertThat(printed(4, change.interval().low())).isEqualTo("0.7001");
        assertThat(printed(4, change.interval().high())).isEqualTo("2.4599");
    }

    @Test
    void a_change_of_nobody_is_nothing_and_of_one_has_no_interval() {
        assertThat(PairedChange.of(new double[0], 0.95)).isEqualTo(new PairedChange(0, null, Interval.NONE));
        assertThat(PairedChange.of(new double[] {2}, 0.95)).isEqualTo(new PairedChange(1, 2.0, Interval.NONE));
    }

    private static String interval(int count, int of) {
        var interval = Proportion.of(count, of, 0.95).interval();
        return printed(4, interval.low()) + " to " + printed(4, interval.high());
    }
}
