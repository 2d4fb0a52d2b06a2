package org.waymark.keys.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.waymark.keys.mongo.Shared.asked;
import static org.waymark.keys.mongo.Shared.ids;
import static org.waymark.keys.mongo.Shared.insisting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who was erased, or is being erased, as all nodes know it. */
final class MongoErasures {
    /** An erasure that another node is in the middle of is its own to finish for so long. */
    private static final Duration OTHERS = Duration.ofMinutes(2);

    private static final String ID = "_id";
    private static final String DONE = "done";
    private static final String SINCE = "since";

    private final MongoCollection<Document> erasures;
    private final Clock clock;

    MongoErasures(MongoDatabase database, Clock clock) {
        this.erasures = database.getCollection("erasures");
        this.clock = clock;
    }

    void begin(String subject) {
        put(subject, Updates.setOnInsert(DONE, false));
    }

    void done(String subject) {
        put(subject, Updates.set(DONE, true));
    }

    private void put(String subject, Bson state) {
        var change = Updates.combine(state, Updates.set(SINCE, clock.millis()));
        insisting(() -> erasures.updateOne(eq(ID, subject), change, new UpdateOptions().upsert(true)));
    }

    void abandon(String subject) {
        asked(() -> erasures.deleteOne(and(eq(ID, subject), eq(DONE, false))));
    }

    /** Begun and not done; not those that another node may be finishing this moment. */
    List<String> left() {
        long before = clock.millis() - OTHERS.toMillis();
        return ids(erasures, and(eq(DONE, false), lt(SINCE, before)), 0);
    }

    List<String> done() {
        return ids(erasures, eq(DONE, true), 0);
    }

    boolean isDone(String subject) {
        return asked(() -> erasures.find(and(eq(ID, subject), eq(DONE, true))).first()) != null;
    }
}
