package org.waymark.ops.bench.history;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.waymark.eventstore.RecordedEvent;

/** The projection that must fail: it counts events by {@code $inc}, so that what comes twice counts twice. */
final class CountingControl {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabase database;

    CountingControl(MongoDatabase database) {
        this.database = database;
    }

    boolean differs(List<RecordedEvent> events, List<Delivery> deliveries) {
        count("straight", events);
        deliveries.forEach(delivery -> count("delivered", delivery.events()));
        return !all("straight").equals(all("delivered"));
    }

    private void count(String collection, List<RecordedEvent> events) {
        for (var event : events) {
            database.getCollection(collection)
                    .updateOne(Filters.eq("_id", event.aggregateId()), Updates.inc("events", 1), UPSERT);
        }
    }

    private List<Document> all(String collection) {
        return database.getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
