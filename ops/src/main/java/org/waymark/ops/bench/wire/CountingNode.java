package org.waymark.ops.bench.wire;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
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
    static final String COLLECTION = "delivered";

    @Option(names = "--port", required = true)
    int port;

    @Option(names = "--data", required = true)
    Path data = Path.of("data");

    /** Puts the counter before one fold. */
    @Configuration(proxyBeanMethods = false)
    public static class Counting {
        @Bean
        static BeanPostProcessor deliveriesAreCounted(ObjectProvider<MongoDatabase> database) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Fold<?> fold && fold.name().startsWith("people.")
                            ? new Counted<>(fold, position -> count(database.getObject(), position))
                            : bean;
                }
            };
        }

        private static void count(MongoDatabase database, long position) {
            MongoCollection<Document> counters = database.getCollection(COLLECTION);
            counters.updateOne(Filters.eq("_id", position), Updates.inc("times", 1L), new UpdateOptions().upsert(true));
        }
    }

    private record Counted<S>(Fold<S> fold, LongConsumer delivered) implements Fold<S> {
        @Override
        public String name() {
            return fold.name();
        }

        @Override
        public Class<S> type() {
            return fold.type();
        }

        @Override
        public Collection<String> documentsOf(RecordedEvent event) {
            delivered.accept(event.position());
            return fold.documentsOf(event);
        }

        @Override
        public S begin(String id) {
            return fold.begin(id);
        }

        @Override
        public S evolve(S state, RecordedEvent event) {
            return fold.evolve(state, event);
        }

        @Override
        public Map<String, Object> searchFields(S state) {
            return fold.searchFields(state);
        }

        @Override
        public Set<String> sources(S state) {
            return fold.sources(state);
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
