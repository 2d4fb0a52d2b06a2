package org.waymark.ops.bench.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.documents.DocumentStore;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.live.FoldBatch;

/** Folds deliveries into stored documents as the live processor does, with a crash in the middle of some of them. */
final class LiveRun {
    private final RandomGenerator chance;

    LiveRun(RandomGenerator chance) {
        this.chance = chance;
    }

    <S> void over(Projection<S> projection, List<Delivery> deliveries) {
        for (var delivery : deliveries) {
            // a new one each time: nothing may live on in memory from one batch to the next
            var batches = new FoldBatch<>(projection.fold(), projection.store());
            if (delivery.torn()) {
                torn(projection.store(), touched(projection, delivery.events()), () -> batches.fold(delivery.events()));
            } else {
                batches.fold(delivery.events());
            }
        }
    }

    private static List<String> touched(Projection<?> projection, List<RecordedEvent> events) {
        return events.stream()
                .flatMap(event -> projection.fold().documentsOf(event).stream())
                .distinct()
                .toList();
    }

    /** Writes, then takes back what a crash would not have let through: any part of the documents. */
    private void torn(DocumentStore<?> store, List<String> ids, Runnable write) {
        var documents = store.collection();
        var before = documents.find(Filters.in("_id", ids)).into(new ArrayList<>());
        write.run();
        for (var id : ids) {
            if (chance.nextBoolean()) {
                putBack(documents, id, before);
            }
        }
    }

    private static void putBack(MongoCollection<Document> documents, String id, List<Document> before) {
        var old = before.stream()
                .filter(document -> id.equals(document.getString("_id")))
                .findFirst();
        if (old.isPresent()) {
            documents.replaceOne(Filters.eq("_id", id), old.get(), new ReplaceOptions().upsert(true));
        } else {
            documents.deleteOne(Filters.eq("_id", id));
        }
    }
}
