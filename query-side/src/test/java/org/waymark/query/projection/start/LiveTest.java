package org.waymark.query.projection.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.testing.Faults;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

/** Behind real processors and a real token store. */
class LiveTest {
    private static final String NAME = new PathFold().name();
    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final RandomHistory history = new RandomHistory(new Random(1), 20, 4);
    private final MongoDatabase live = store.database("live");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_there_is_built_at_the_start_and_what_comes_is_followed() {
        append(500);
        try (var rig = new Rig(log, live, "node-1", 100, new PathFold()).started()) {
            append(500);
            rig.caughtUp();
        }
        assertLiveIsAsRebuilt();
    }

    @Test
    void after_a_restart_it_goes_on_from_its_token() {
        append(300);
        try (var first = new Rig(log, live, "node-1", 50, new PathFold()).started()) {
            append(300);
            first.caughtUp();
            assertThat(first.tokens.position(NAME)).hasValue(600);
        }
        append(300);
        try (var second = new Rig(log, live, "node-2", 70, new PathFold())) {
            second.engine.start();
            Awaitility.await().until(() -> second.only().isReadable());
            assertThat(second.only().progress().reached()).isGreaterThanOrEqualTo(600);
            second.caughtUp();
        }
        assertLiveIsAsRebuilt();
    }

    @Test
    void the_token_is_stored_after_the_documents_so_that_a_failed_write_comes_again() {
        append(100);
        var tokensAtWrite = new ArrayList<Long>();
        var failures = new AtomicInteger(2);
        try (var rig = new Rig(log, live, "node-1", 100, new PathFold()).started()) {
            rig.engine.stop();
            var faults = Faults.writingNothing(() -> {
                tokensAtWrite.add(rig.tokens.position(NAME).orElse(0));
                return failures.getAndDecrement() > 0;
            });
            append(60);
            try (var failing = new Rig(log, faults.in(live), "node-2", 100, new PathFold())) {
                failing.engine.start();
                Awaitility.await().until(() -> failing.only().condition() == Condition.FAILED);
                assertThat(failing.only().reason()).isEqualTo("com.mongodb.MongoSocketReadException");
                assertThat(rig.tokens.position(NAME)).hasValue(100);
                failing.caughtUp();
            }
        }
        assertThat(tokensAtWrite.subList(0, 3)).containsOnly(100L);
        assertLiveIsAsRebuilt();
    }

    @Test
    void two_engines_on_one_read_store_steal_from_each_other_and_it_stays_right() {
        append(50);
        try (var one = new Rig(log, live, "node-1", 20, new PathFold()).started();
                var other = new Rig(log, live, "node-2", 30, new PathFold()).started()) {
            for (int i = 0; i < 20; i++) {
                append(50);
                var thief = i % 2 == 0 ? one : other;
                thief.tokens.take(NAME);
                append(20);
                thief.tokens.release(NAME);
            }
            one.caughtUp();
            other.caughtUp();
        }
        assertLiveIsAsRebuilt();
    }

    @Test
    void an_event_of_an_unknown_name_stops_the_projection_and_says_which() {
        append(40);
        try (var rig = new Rig(log, live, "node-1", 20, new PathFold()).started()) {
            log.makeUnknown(45);
            append(10);
            Awaitility.await().until(() -> rig.only().condition() == Condition.FAILED);
            assertThat(rig.only().reason()).contains("group.dreamt");
            assertThat(rig.only().progress().reached()).isEqualTo(40);
            log.makeUnknown(Long.MAX_VALUE);
            rig.caughtUp();
        }
        assertLiveIsAsRebuilt();
    }

    @Test
    void a_read_store_that_is_ahead_of_the_log_is_built_anew() {
        append(200);
        new Rig(log, live, "node-1", 50, new PathFold()).started().close();
        log.cutAfter(120);
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold()).started()) {
            assertThat(rig.only().progress().reached()).isEqualTo(120);
        }
        assertLiveIsAsRebuilt();
    }

    @Test
    void a_wait_for_a_position_ends_when_a_batch_reaches_it_or_time_is_up() throws InterruptedException {
        append(10);
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold()).started()) {
            assertThat(rig.only().progress().await(11, Duration.ofMillis(50))).isFalse();
            append(1);
            assertThat(rig.only().progress().await(11, Duration.ofSeconds(30))).isTrue();
        }
    }

    private void append(int events) {
        history.events(events).forEach(log::append);
    }

    private void assertLiveIsAsRebuilt() {
        var rebuilt = store.database("rebuilt");
        try (var rig = new Rig(log, rebuilt, "rebuild", 100, new PathFold())) {
            rig.rebuild.all();
        }
        assertThat(ReadStore.bytes(live, NAME)).isNotEmpty().isEqualTo(ReadStore.bytes(rebuilt, NAME));
    }
}
