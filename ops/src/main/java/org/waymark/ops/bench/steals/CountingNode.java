package org.waymark.ops.bench.steals;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.ops.Program;
import org.waymark.query.projection.Fold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A node that counts beside, by {@code $inc}, how often it was given each event: the projection that must be wrong. */
@Command(name = "counting-serve", hidden = true, description = "Counts deliveries as a naive projection would.")
public final class CountingNode implements Callable<Integer> {
    private static final String COLLECTION = "delivered";

    @Option(names = "--port", required = true)
    int port;

    @Option(names = "--data", required = true)
    Path data = Path.of("data");

    /** How many deliveries were one too many. */
    static long twice(MongoDatabase database) {
        return database.getCollection(COLLECTION).find().into(new ArrayList<>()).stream()
                .mapToLong(one -> one.getLong("times") - 1)
                .sum();
    }

    /** Adds the counter to the projections. */
    @Configuration(proxyBeanMethods = false)
    public static class Counting {
        @Bean
        Fold<?> deliveries(ObjectProvider<MongoDatabase> database) {
            return new Deliveries(position -> count(database.getObject(), position));
        }

        private static void count(MongoDatabase database, long position) {
            MongoCollection<Document> counters = database.getCollection(COLLECTION);
            counters.updateOne(Filters.eq("_id", position), Updates.inc("times", 1L), new UpdateOptions().upsert(true));
        }
    }

    /** It keeps no documents. */
    private record Nothing() {}

    private record Deliveries(LongConsumer delivered) implements Fold<Nothing> {
        @Override
        public String name() {
            return "deliveries.1";
        }

        @Override
        public Class<Nothing> type() {
            return Nothing.class;
        }

        @Override
        public Collection<String> documentsOf(RecordedEvent event) {
            delivered.accept(event.position());
            return List.of();
        }

        @Override
        public Nothing begin(String id) {
            return new Nothing();
        }

        @Override
        public Nothing evolve(Nothing state, RecordedEvent event) {
            return state;
        }

        @Override
        public Set<String> sources(Nothing state) {
            return Set.of();
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var program = Program.start(data, port, Map.of("spring.main.sources", Counting.class.getName()))) {
            new CountDownLatch(1).await();
            return program.hashCode();
        }
    }
}
