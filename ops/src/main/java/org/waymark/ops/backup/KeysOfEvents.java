package org.waymark.ops.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waymark.events.Confidential;
import org.waymark.events.EventName;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.keys.KeyStore;
import org.waymark.keys.Place;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.Sentence;

/**
 * Whether the keys go with the events: each that a sealed text needs is there, but of those who were erased, of whom there is
 * none. A copy whose keys are older than its events would make people unreadable whom nobody erased.
 */
public final class KeysOfEvents {
    private static final String ERASED = Objects.requireNonNull(PersonErased.class.getAnnotation(EventName.class))
            .value();
    private static final int PAGE = 500;
    private static final JsonFactory JSON = new JsonFactory();

    private final KeyStore keys;
    private final Set<String> erased;
    private final Set<String> known = new HashSet<>();

    public KeysOfEvents(KeyStore keys) {
        this.keys = keys;
        this.erased = new HashSet<>(keys.erased());
    }

    void settle(EventLog log) {
        long at = 0;
        for (var page = log.stored(0, PAGE); !page.isEmpty(); page = log.stored(at, PAGE)) {
            settle(page);
            at = page.getLast().position();
        }
    }

    /**
     * Ends erasures that the events say were made and whose keys were not destroyed yet.
     *
     * @throws Sentence when a key is missing
     */
    public void settle(List<StoredEvent> events) {
        for (var event : events) {
            if (event.name().equals(ERASED) && erased.add(event.aggregateId())) {
                keys.destroy(event.aggregateId());
            }
        }
        events.forEach(this::require);
    }

    private void require(StoredEvent event) {
        try (var json = JSON.createParser(event.payload())) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && Confidential.SEALED.equals(json.currentName())) {
                    require(subject(json.getText(), event), event);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String subject(String box, StoredEvent event) {
        try {
            return Place.subjectOf(box);
        } catch (IllegalArgumentException altered) {
            throw missing(event);
        }
    }

    private void require(String subject, StoredEvent event) {
        if (known.add(subject) && keys.find(subject) == null && !erased.contains(subject)) {
            throw missing(event);
        }
    }

    private static Sentence missing(StoredEvent event) {
        return new Sentence(
                Exit.NOT_VERIFIED,
                "KEYS_MISSING",
                "a key that event " + event.position()
                        + " needs is not there, and nobody was erased by it: the keys are older"
                        + " than the events, or something was damaged");
    }
}
