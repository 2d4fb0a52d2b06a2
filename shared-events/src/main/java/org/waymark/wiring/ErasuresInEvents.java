package org.waymark.wiring;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.Objects;
import org.bson.Document;
import org.waymark.events.EventName;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.keys.PersonalData;

/**
 * Sees to it that nobody has a key of whom the events say that they were erased. How far the events were looked through stands in
 * the database that the keys are in: if that comes back older than the events, so does the place, and who was erased in between
 * is erased again before anybody reads.
 */
final class ErasuresInEvents {
    private static final String ID = "_id";
    private static final String NOTE = "erasures";
    private static final String POSITION = "position";
    private static final String ERASED = Objects.requireNonNull(PersonErased.class.getAnnotation(EventName.class))
            .value();
    private static final int PAGE = 5_000;

    private final MongoCollection<Document> notes;
    private final EventLog log;
    private final PersonalData personal;

    ErasuresInEvents(MongoDatabase database, EventLog log, PersonalData personal) {
        this.notes = database.getCollection(Installation.NOTES);
        this.log = log;
        this.personal = personal;
    }

    /** Looks through the events that nobody has looked through; several nodes may do it at once. */
    void catchUp() {
        long at = position();
        if (at > log.head()) {
            at = 0; // the events came back older
        }
        var erased = new HashSet<>(personal.erasures().erased());
        for (var page = log.stored(at, PAGE); !page.isEmpty(); page = log.stored(at, PAGE)) {
            page.stream()
                    .filter(event -> event.name().equals(ERASED))
                    .map(StoredEvent::aggregateId)
                    .filter(erased::add)
                    .forEach(personal.erasures()::complete);
            at = page.getLast().position();
            notes.updateOne(eq(ID, NOTE), Updates.set(POSITION, at), new UpdateOptions().upsert(true));
        }
    }

    private long position() {
        var note = notes.find(eq(ID, NOTE)).first();
        return note == null ? 0 : note.getLong(POSITION);
    }
}
