package org.waymark.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.wiring.InProcessMongo;

/** The same where nodes share what is counted: guessing at one is guessing at all, and who is known to one is known to all. */
class SharedLimitsTest extends LimitsTest {
    private static final String ESTHER = "esther-7";
    private static final String HERE = "192.0.2.1";

    @SuppressWarnings("NullAway.Init") // made by the first who asks
    private InProcessMongo mongo;

    @Override
    Tallies tallies() {
        if (mongo == null) {
            mongo = new InProcessMongo();
        }
        return Tallies.shared(mongo.database(), clock);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void what_failed_at_one_node_waits_at_another() {
        var one = new Limits(tallies());
        var other = new Limits(tallies());
        for (int tries = 0; tries < 5; tries++) {
            (tries % 2 == 0 ? one : other).begin(ESTHER, HERE);
        }
        assertThat(one.wait(ESTHER, HERE)).isPositive();
        assertThat(other.wait(ESTHER, HERE)).isPositive();
        assertThat(other.wait("amina-2", HERE)).isZero();
    }

    @Test
    void who_came_from_a_place_before_is_known_there_by_every_node() {
        var once = new Limits(tallies()).begin(ESTHER, HERE);
        once.passwordWasRight();
        once.isIn();
        var other = new Limits(tallies());
        for (int place = 0; place < 26; place++) {
            for (int tries = 0; tries < 4 && other.wait(ESTHER, "203.0.113." + place) == 0; tries++) {
                other.begin(ESTHER, "203.0.113." + place);
            }
        }
        assertThat(other.wait(ESTHER, "198.51.100.1")).isPositive();
        assertThat(other.wait(ESTHER, HERE)).isZero();
    }

    @Test
    void of_tries_at_the_same_moment_by_several_nodes_each_is_counted() {
        var nodes = IntStream.range(0, 4).mapToObj(n -> new Limits(tallies())).toList();
        IntStream.range(0, 60).parallel().forEach(n -> nodes.get(n % 4).begin("somebody-" + n, HERE));
        assertThat(nodes.getFirst().wait(ESTHER, HERE)).isPositive();
    }

    @Test
    void what_no_longer_counts_is_swept_and_neither_names_nor_addresses_are_kept() {
        var limits = new Limits(tallies());
        limits.begin(ESTHER, HERE);
        var kept = mongo.database().getCollection("attempts");
        assertThat(kept.find())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document.toJson()).doesNotContain(ESTHER, HERE));
        clock.pass(Duration.ofHours(3));
        for (int tries = 0; tries < 300; tries++) {
            limits.begin("", "198.51.100." + tries % 100).passwordWasRight();
        }
        assertThat(kept.countDocuments(new Document("until", new Document("$lt", clock.millis()))))
                .isZero();
    }
}
