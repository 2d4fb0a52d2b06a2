package org.waymark.query.projection.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

class LiveTest {
    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final RandomHistory history = new RandomHistory(new Random(1), 20, 4);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_there_is_built_at_the_start_and_what_comes_is_followed() throws InterruptedException {
        history.events(500).forEach(log::append);
        try (var rig = new Rig(log, store.database("live"), "node-1", 100, new PathFold())) {
            rig.engine.start();
            await().until(() -> rig.only().condition() == Condition.LIVE);
            history.events(500).forEach(log::append);
            long begun = System.nanoTime();
            assertThat(rig.only().progress().await(1000, Duration.ofSeconds(5))).isTrue();
            System.out.println("followed in ms " + (System.nanoTime() - begun) / 1_000_000);
        }
        try (var rebuilt = new Rig(log, store.database("rebuilt"), "node-1", 100, new PathFold())) {
            rebuilt.rebuild.all();
        }
        assertThat(ReadStore.bytes(store.database("live"), "path.1"))
                .hasSize(24)
                .isEqualTo(ReadStore.bytes(store.database("rebuilt"), "path.1"));
    }
}
