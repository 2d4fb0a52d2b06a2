package org.waymark.ops.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is written and asked, the answer is that of the store which goes through all its documents. */
class IndexedBackendTest {
    private static final int STEPS = 3_000;
    private final MongoServer indexed = started(new MongoServer(new IndexedBackend()));
    private final MongoServer plain = started(new MongoServer(new MemoryBackend()));
    private final MongoClient toIndexed = MongoClients.create(indexed.getConnectionString());
    private final MongoClient toPlain = MongoClients.create(plain.getConnectionString());

    @AfterEach
    void stop() {
        toIndexed.close();
        toPlain.close();
        indexed.shutdownNow();
        plain.shutdownNow();
    }

    @Test
    void every_answer_is_that_of_a_store_without_indexes() {
        long seed = System.nanoTime();
        System.out.println("IndexedBackendTest seed " + seed);
        var dice = new Dice(new Random(seed));
        int found = 0;
        for (int step = 0; step < STEPS; step++) {
            dice.write().forEach(this::onBoth);
            var filter = dice.filter(2);
            var answers = answers(toIndexed, filter);
            assertThat(answers)
                    .as("seed %d, step %d, %s", seed, step, filter.toBsonDocument())
                    .isEqualTo(answers(toPlain, filter));
            found += answers.size();
        }
        assertThat(found).isGreaterThan(STEPS);
    }

    @Test
    void a_collection_that_took_the_place_of_another_is_looked_up_as_itself() {
        onBoth(collection -> collection.insertOne(new Document("_id", "1").append("area", "GH")));
        for (var client : List.of(toIndexed, toPlain)) {
            var database = client.getDatabase("test");
            database.getCollection("beside").insertOne(new Document("_id", "2").append("area", "GH"));
            database.getCollection("beside")
                    .renameCollection(
                            new com.mongodb.MongoNamespace("test", "some"),
                            new RenameCollectionOptions().dropTarget(true));
        }

        assertThat(answers(toIndexed, eq("area", "GH")))
                .isEqualTo(answers(toPlain, eq("area", "GH")))
                .hasSize(1);
    }

    private void onBoth(Consumer<MongoCollection<Document>> write) {
        write.accept(some(toIndexed));
        write.accept(some(toPlain));
    }

    private static List<Document> answers(MongoClient client, Bson filter) {
        return some(client).find(filter).sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private static MongoCollection<Document> some(MongoClient client) {
        return client.getDatabase("test").getCollection("some");
    }

    private static MongoServer started(MongoServer server) {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return server;
    }

    /** Few values, so that they meet. */
    private record Dice(Random random) {
        List<Consumer<MongoCollection<Document>>> write() {
            var document = document();
            var older = and(eq("_id", document.get("_id")), lt("at", document.getInteger("at")));
            var filter = filter(1);
            return switch (random.nextInt(8)) {
                case 0 -> List.of(all -> all.deleteOne(eq("_id", document.get("_id"))));
                case 1 -> List.of(all -> all.updateOne(eq("_id", document.get("_id")), Updates.set("area", "UG")));
                case 2 -> List.of(all -> all.updateMany(filter, Updates.unset("merged")));
                case 3 -> List.of(all -> all.replaceOne(older, document));
                default ->
                    List.of(all -> all.replaceOne(
                            eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)));
            };
        }

        private Document document() {
            var document = new Document("_id", id()).append("at", random.nextInt(9));
            if (random.nextBoolean()) {
                document.append("area", area());
            }
            if (random.nextBoolean()) {
                document.append("areas", List.of(area(), area(), "all"));
            }
            if (random.nextInt(4) == 0) {
                document.append("merged", random.nextBoolean());
            }
            if (random.nextInt(3) == 0) {
                document.append("due", random.nextInt(5));
            }
            if (random.nextInt(9) == 0) {
                document.append("part", new Document("area", area()));
            }
            return document;
        }

        Bson filter(int depth) {
            if (depth > 0 && random.nextInt(3) > 0) {
                var parts = List.of(filter(depth - 1), filter(depth - 1));
                return random.nextInt(3) == 0 ? or(parts) : and(parts);
            }
            return switch (random.nextInt(11)) {
                case 0 -> eq("_id", id());
                case 1 -> in("_id", id(), id(), id());
                case 2 -> eq("area", area());
                case 3 -> in("area", area(), area());
                case 4 -> eq("areas", area());
                case 5 -> eq("merged", random.nextBoolean());
                case 6 -> gte("due", random.nextInt(5));
                case 7 -> and(gte("at", random.nextInt(5)), lt("at", random.nextInt(9)));
                case 8 -> exists("due", random.nextBoolean());
                case 9 -> eq("part.area", area());
                default -> ne("area", area());
            };
        }

        private String id() {
            return "person-" + random.nextInt(40);
        }

        private String area() {
            return List.of("GH", "GH/Northern", "KE", "IN").get(random.nextInt(4));
        }
    }
}
