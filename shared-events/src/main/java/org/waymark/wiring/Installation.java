package org.waymark.wiring;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.waymark.eventstore.EventLog;

/** Whose database it is: that of the history with this first event. Read models, keys and reads of two never mix. */
final class Installation {
    static final String NOTES = "waymark";

    private static final String ID = "installation";
    private static final String FIRST = "firstEvent";

    private final MongoCollection<Document> notes;
    private final EventLog log;

    Installation(MongoDatabase database, EventLog log) {
        this.notes = database.getCollection(NOTES);
        this.log = log;
    }

    /** @throws WiringRefused when the database belongs to another history */
    void check() {
        var noted = notes.find(Filters.eq(ID)).first();
        var first = log.stored(0, 1).stream().findFirst();
        if (noted == null) {
            first.ifPresent(event -> note(event.eventId()));
        } else if (first.isEmpty()) {
            throw new WiringRefused(
                    "the database of waymark.mongo.uri belongs to a history that this event store does not"
                            + " have: it is empty; correct the event store's address or context, or name a fresh database");
        } else if (!noted.getString(FIRST).equals(first.get().eventId())) {
            throw new WiringRefused(
                    "the database of waymark.mongo.uri belongs to another installation, whose history begins"
                            + " with another event; correct waymark.mongo.uri, or the event store's address or context");
        }
    }

    private void note(String eventId) {
        try {
            notes.insertOne(new Document("_id", ID).append(FIRST, eventId));
        } catch (MongoWriteException another) {
            if (another.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw another;
            }
            check();
        }
    }
}
