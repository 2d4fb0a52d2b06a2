package org.waymark.query.projection.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.group.GroupEvent.CodeOfConductAdopted;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

class ParkedTest {
    private static final String NAME = new PathFold().name();
    private final ReadStore store = new ReadStore();
    private final TestLog log = new TestLog();
    private final RandomHistory history = new RandomHistory(new Random(1), 20, 4);
    private final MongoDatabase live = store.database("live");
    private final AtomicBoolean mended = new AtomicBoolean();
    /** Every group adopts a code of conduct sooner or later, so all four groups are parked, and no person. */
    private final PathFold fold = new PathFold(NAME, event -> event instanceof CodeOfConductAdopted && !mended.get());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_cannot_be_folded_parks_its_documents_and_nothing_else() {
        try (var rig = started()) {
            assertThat(rig.only().parked()).isEqualTo(4);
            var parked = rig.repair.parked(NAME);
            assertThat(parked).hasSize(4).allSatisfy(document -> {
                assertThat(document.event()).isEqualTo("group.code-of-conduct-adopted");
                assertThat(document.exception()).isEqualTo("java.lang.IllegalStateException");
                assertThat(rig.projections
                                .of(fold)
                                .byId(document.id())
                                .orElseThrow()
                                .parked())
                        .isTrue();
            });
            assertThat(ReadStore.bytes(live, NAME).values())
                    .noneMatch(bytes -> new String(bytes.getData(), StandardCharsets.UTF_8).contains("confidence"));
            assertThat(rig.verification.of(NAME).isSame()).isTrue();
        }
    }

    @Test
    void after_the_mend_a_repair_gives_the_bytes_that_were_right_all_along() {
        try (var rig = started()) {
            assertThat(rig.repair.of(NAME)).isEqualTo(new Repair.Outcome(NAME, 0, 4));
            mended.set(true);
            assertThat(rig.verification.of(NAME).different()).isEqualTo(4);
            assertThat(rig.repair.of(NAME)).isEqualTo(new Repair.Outcome(NAME, 4, 0));
            assertThat(rig.verification.of(NAME).isSame()).isTrue();
            assertThat(rig.only().parked()).isZero();
            append(100);
            rig.caughtUp();
            assertThat(rig.verification.of(NAME).isSame()).isTrue();
        }
    }

    private Rig started() {
        append(100);
        var rig = new Rig(log, live, "node-1", 30, fold).started();
        append(300);
        return rig.caughtUp();
    }

    private void append(int events) {
        history.events(events).forEach(log::append);
    }
}
