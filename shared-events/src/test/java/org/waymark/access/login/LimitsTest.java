package org.waymark.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long whoever guesses waits, and who does not wait with them. */
class LimitsTest {
    private static final String ESTHER = "esther-7";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "203.0.113.7";

    final HandClock clock = new HandClock();
    private final Limits limits = new Limits(tallies());

    Tallies tallies() {
        return Tallies.local(clock);
    }

    @Test
    void each_further_try_from_a_place_waits_twice_as_long_and_never_for_good() {
        fail(ESTHER, HERE, 5);
        int before = 1;
        for (int tries = 0; tries < 12; tries++) {
            int wait = limits.wait(ESTHER, HERE);
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(601);
            before = wait;
            clock.pass(Duration.ofSeconds(wait));
            fail(ESTHER, HERE, 1);
        }
        assertThat(before).isEqualTo(601);
        clock.pass(Duration.ofMinutes(10));
        limits.begin(ESTHER, HERE).passwordWasRight();
        assertThat(limits.wait(ESTHER, HERE)).isZero();
    }

    @Test
    void who_tries_from_everywhere_slows_down_only_places_that_the_account_never_came_from() {
        var once = limits.begin(ESTHER, HERE);
        once.passwordWasRight();
        once.isIn();
        for (int place = 0; place < 40; place++) {
            for (int tries = 0; tries < 4 && limits.wait(ESTHER, "203.0.113." + place) == 0; tries++) {
                fail(ESTHER, "203.0.113." + place, 1);
            }
        }
        assertThat(limits.wait(ESTHER, "198.51.100.1")).isPositive();
        assertThat(limits.wait("amina-2", "198.51.100.1")).isZero();
        assertThat(limits.wait(ESTHER, HERE)).isZero();
    }

    @Test
    void a_network_is_one_place() {
        for (int host = 1; host <= 5; host++) {
            fail(ESTHER, "2001:db8:1:2::" + host, 1);
        }
        assertThat(limits.wait(ESTHER, "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(limits.wait(ESTHER, "2001:db8:1:3::1")).isZero();
        fail(ESTHER, ELSEWHERE, 5);
        assertThat(limits.wait(ESTHER, "::ffff:" + ELSEWHERE)).isPositive();
    }

    @Test
    void what_somebody_got_right_forgives_nothing_of_what_they_tried_with_other_names() {
        for (int account = 0; account < 59; account++) {
            fail("somebody-" + account, HERE, 1);
            limits.begin(ESTHER, HERE).passwordWasRight();
        }
        fail("one-more", HERE, 1);
        assertThat(limits.wait(ESTHER, HERE)).isPositive();
        assertThat(limits.wait(ESTHER, ELSEWHERE)).isZero();
    }

    @Test
    void what_cannot_be_a_name_is_counted_by_where_it_comes_from_and_not_kept() {
        fail("x".repeat(100_000), HERE, 5);
        assertThat(limits.wait("y".repeat(100_000), HERE)).isPositive();
        assertThat(limits.wait(ESTHER, HERE)).isZero();
    }

    private void fail(String name, String from, int times) {
        for (int tries = 0; tries < times; tries++) {
            limits.begin(name, from);
        }
    }
}
