package org.waymark.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.upcaster.Upcaster.Revision;
import org.waymark.eventstore.upcaster.Upcasters;

/** Turns stored bytes into events, by stored name and through the upcasters, with no message around them. */
public final class EventReader {
    private final ObjectMapper mapper = NamedEventSerializer.mapper();
    private final ObjectReader provenance = mapper.readerFor(Provenance.class);
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final EventTypes types;
    private final Upcasters upcasters;

    public EventReader(EventTypes types, Upcasters upcasters) {
        this.types = types;
        this.upcasters = upcasters;
        types.byName().values().forEach(type -> readers.put(type, mapper.readerFor(type)));
    }

    public DomainEvent event(String name, String revision, byte[] payload) throws IOException {
        var stored = new Revision(name, revision);
        if (!upcasters.reads(stored)) {
            return readerOf(stored).readValue(payload);
        }
        var tree = (ObjectNode) mapper.readTree(payload);
        var current = upcasters.upcast(stored, tree);
        return readerOf(current).readValue(tree);
    }

    public Provenance provenance(byte[] metaData) throws IOException {
        return provenance.readValue(metaData);
    }

    /** What was recorded, in the same order; only of events whose metadata was read with them. */
    public List<RecordedEvent> recorded(List<StoredEvent> stored) throws IOException {
        var events = new ArrayList<RecordedEvent>(stored.size());
        for (var event : stored) {
            events.add(recorded(event));
        }
        return events;
    }

    private RecordedEvent recorded(StoredEvent stored) throws IOException {
        return new RecordedEvent(
                stored.position(),
                stored.aggregateId(),
                stored.sequence(),
                stored.eventId(),
                Instant.ofEpochMilli(stored.timestamp()),
                provenance(Objects.requireNonNull(stored.metaData())),
                event(stored.name(), Objects.requireNonNull(stored.revision()), stored.payload()));
    }

    private ObjectReader readerOf(Revision revision) {
        var reader = readers.get(types.named(revision.name(), revision.revision()));
        if (reader == null) {
            throw new UnknownEventException(revision.name(), revision.revision());
        }
        return reader;
    }
}
