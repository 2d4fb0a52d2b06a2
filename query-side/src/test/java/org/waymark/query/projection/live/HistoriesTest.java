package org.waymark.query.projection.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.documents.StateJson;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.history.HistoryView;
import org.waymark.query.projection.testing.Faults;
import org.waymark.query.projection.testing.PathFold;
import org.waymark.query.projection.testing.PathFold.Path;
import org.waymark.query.projection.testing.RandomHistory;
import org.waymark.query.projection.testing.ReadStore;
import org.waymark.query.projection.testing.Rig;
import org.waymark.query.projection.testing.TestLog;

/** However a history is cut, repeated or broken off, live, rebuilt and as of now are the same bytes. */
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("waymark.histories", 200);
    private static final long SEED = Long.getLong("waymark.seed", new Random().nextLong());
    private static final String NAME = new PathFold().name();
    private static ReadStore store;

    @BeforeAll
    static void open() {
        store = new ReadStore();
        System.out.println("histories from seed " + SEED + " (-Dwaymark.seed=" + SEED + ")");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void live_and_rebuilt_and_as_of_now_are_the_same_bytes() {
        for (int i = 0; i < HISTORIES; i++) {
            var random = new Random(SEED + i);
            var log = logOf(random);
            var live = store.database("live" + i);
            deliver(log, random, folding(live, random));
            var rebuilt = store.database("rebuilt" + i);
            rebuild(log, rebuilt);
            assertThat(ReadStore.bytes(live, NAME)).as("seed %d", SEED + i).isEqualTo(ReadStore.bytes(rebuilt, NAME));
            assertAsOfNow(log, rebuilt);
            live.drop();
            rebuilt.drop();
        }
    }

    @Test
    void a_projection_that_increments_is_caught() {
        int wrong = 0;
        for (int i = 0; i < 20; i++) {
            var random = new Random(SEED + i);
            var log = logOf(random);
            var live = store.database("inc" + i);
            deliver(log, random, incrementing(live, () -> random.nextInt(100) == 0));
            var once = store.database("once" + i);
            incrementing(once, () -> false).accept(log.read(0, Integer.MAX_VALUE));
            wrong += ReadStore.bytes(live, NAME).equals(ReadStore.bytes(once, NAME)) ? 0 : 1;
        }
        assertThat(wrong).isGreaterThan(10);
    }

    private static TestLog logOf(Random random) {
        var log = new TestLog();
        var history = new RandomHistory(random, 1 + random.nextInt(12), 1 + random.nextInt(4));
        history.events(1 + random.nextInt(400)).forEach(log::append);
        return log;
    }

    /** As a processor would over some bad days: cuts of any size, batches again, and steps back to an older token. */
    private static void deliver(TestLog log, Random random, Consumer<List<RecordedEvent>> handler) {
        long token = 0;
        while (token < log.head()) {
            var batch = log.read(token, 1 + random.nextInt(random.nextBoolean() ? 5 : 500));
            try {
                handler.accept(batch);
                token = batch.getLast().position();
            } catch (MongoException broken) {
                continue; // the token stays, the batch comes again, cut otherwise
            }
            if (random.nextInt(5) == 0) {
                token = Math.max(0, token - random.nextInt(50));
            }
        }
    }

    /** A new store object for each batch is what a restart leaves. */
    private static Consumer<List<RecordedEvent>> folding(MongoDatabase database, Random random) {
        var faults = new Faults(random, () -> random.nextInt(4) == 0);
        return batch -> {
            var fold = new PathFold();
            var projection = new Projections(List.of(fold), faults.in(database)).running(fold);
            new FoldBatch<>(fold, projection.store()).fold(batch);
        };
    }

    private static Consumer<List<RecordedEvent>> incrementing(MongoDatabase database, BooleanSupplier breaks) {
        var collection = database.getCollection(NAME);
        return batch -> {
            for (var event : batch) {
                if (breaks.getAsBoolean()) {
                    throw new MongoException("the connection broke");
                }
                new PathFold()
                        .documentsOf(event)
                        .forEach(id -> collection.updateOne(
                                Filters.eq(id), Updates.inc("events", 1), new UpdateOptions().upsert(true)));
            }
        };
    }

    private static void rebuild(TestLog log, MongoDatabase database) {
        try (var rig = new Rig(log, database, "rebuild", 100, new PathFold())) {
            rig.rebuild.all();
        }
    }

    private static void assertAsOfNow(TestLog log, MongoDatabase database) {
        var fold = new PathFold();
        var projections = new Projections(List.of(fold), database);
        var json = new StateJson<>(Path.class);
        var view = new HistoryView(projections, log);
        for (var id : new ArrayList<>(ReadStore.bytes(database, NAME).keySet())) {
            var held = projections.running(fold).store().fetch(List.of(id)).get(id);
            var stored = Objects.requireNonNull(held).state();
            assertThat(json.write(view.view(fold, id, null, null).orElseThrow()))
                    .isEqualTo(json.write(stored));
        }
    }
}
