package org.waymark.query.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;
import org.waymark.web.ProblemException;

class RebuildTest {
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
    void while_events_come_a_rebuild_loses_nothing_and_readers_see_every_document_all_the_time() throws Exception {
        append(500);
        var going = new AtomicBoolean(true);
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold()).started();
                var others = Executors.newFixedThreadPool(2)) {
            var writer = others.submit(() -> {
                for (int i = 0; i < 3000 && going.get(); i++) {
                    append(1);
                    LockSupport.parkNanos(200_000);
                }
            });
            var fewest = others.submit(() -> {
                long seen = 24;
                while (going.get()) {
                    seen = Math.min(seen, rig.only().documents().count(new Document()));
                }
                return seen;
            });
            for (int i = 0; i < 30; i++) {
                rig.rebuild.one(NAME);
            }
            writer.get(60, TimeUnit.SECONDS);
            going.set(false);
            assertThat(fewest.get()).isEqualTo(24);
            rig.caughtUp();
        }
        assertThat(ReadStore.bytes(live, NAME)).isEqualTo(rebuilt());
    }

    @Test
    void a_fold_that_fails_does_not_stop_the_others_and_says_how() {
        append(100);
        var failing = new PathFold("failing.1", event -> false) {
            @Override
            public Collection<String> documentsOf(RecordedEvent event) {
                throw new UnsupportedOperationException("Amara");
            }
        };
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold(), failing)) {
            rig.rebuild.all();
            var failed = rig.projections.running(failing);
            assertThat(failed.condition()).isEqualTo(Condition.FAILED);
            assertThat(failed.reason()).isEqualTo("java.lang.UnsupportedOperationException");
            assertThatThrownBy(() -> failed.documents().byId("any"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("STARTING");
        }
        assertThat(ReadStore.bytes(live, NAME)).hasSize(24);
    }

    @Test
    void a_verification_counts_what_is_different_missing_and_extra() {
        append(300);
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold()).started()) {
            assertThat(rig.verification.of(NAME)).isEqualTo(new Verification.Report(NAME, 300, 24, 0, 0, 0));
            var documents = live.getCollection(NAME);
            var ids = documents.find().map(found -> found.getString("_id")).into(new ArrayList<>());
            documents.deleteOne(Filters.eq(ids.get(0)));
            documents.updateOne(Filters.eq(ids.get(1)), Updates.set("steps", 999));
            documents.insertOne(new Document("_id", "extra").append("_position", 3L));
            append(5);
            rig.caughtUp();
            var report = rig.verification.of(NAME);
            assertThat(report.isSame()).isFalse();
            assertThat(report.extra()).isEqualTo(1);
            assertThat(report.missing() + report.different()).isBetween(1L, 2L);
        }
    }

    @Test
    void a_search_field_that_a_document_gets_later_is_no_difference() {
        append(30);
        var later = new PathFold() {
            @Override
            public Map<String, Object> searchFields(Path path) {
                var fields = new TreeMap<>(super.searchFields(path));
                if (path.steps().size() > 3) {
                    fields.put("a", true);
                }
                return fields;
            }
        };
        try (var rig = new Rig(log, live, "node-1", 10, later).started()) {
            append(570);
            rig.caughtUp();
            append(100);
            rig.caughtUp();
            assertThat(rig.verification.of(NAME)).isEqualTo(new Verification.Report(NAME, 700, 24, 0, 0, 0));
        }
    }

    @Test
    void a_rebuild_mends_what_a_verification_found() {
        append(300);
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold()).started()) {
            live.getCollection(NAME).deleteMany(Filters.lt("_position", 290L));
            assertThat(rig.verification.of(NAME).missing()).isPositive();
            rig.rebuild.one(NAME);
            assertThat(rig.verification.of(NAME).isSame()).isTrue();
            assertThat(rig.only().condition()).isEqualTo(Condition.LIVE);
        }
    }

    @Test
    void an_empty_log_gives_an_empty_read_model() {
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold()).started()) {
            assertThat(rig.only().documents().count(new Document())).isZero();
            append(3);
            rig.caughtUp();
        }
        assertThat(ReadStore.bytes(live, NAME)).isEqualTo(rebuilt());
    }

    @Test
    void a_name_that_no_projection_has_is_refused() {
        try (var rig = new Rig(log, live, "node-1", 50, new PathFold())) {
            assertThatThrownBy(() -> rig.rebuild.one("path.2")).hasMessageContaining("UNKNOWN_PROJECTION");
        }
    }

    private Map<String, Binary> rebuilt() {
        try (var rig = new Rig(log, store.database("rebuilt"), "rebuild", 100, new PathFold())) {
            rig.rebuild.all();
        }
        return ReadStore.bytes(store.database("rebuilt"), NAME);
    }

    private void append(int events) {
        history.events(events).forEach(log::append);
    }
}
