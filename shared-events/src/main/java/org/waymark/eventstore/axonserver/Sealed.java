package org.waymark.eventstore.axonserver;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.EventWriter;
import org.waymark.eventstore.StoredEvent;

/**
 * What one unit of work appends, serialised and sealed.
 *
 * @param erases the ids of the people whom it erases
 */
record Sealed(List<StoredEvent> events, List<String> erases) {
    static Sealed nothing() {
        return new Sealed(new ArrayList<>(), new ArrayList<>());
    }

    void add(EventMessage<?> message, Serializer serializer, EventWriter writer, Clock clock) {
        var event = message instanceof DomainEventMessage<?> domain ? domain : ownHistory(message);
        if (event.getPayload() instanceof DomainEvent fact) {
            var written = writer.write(fact, event.getIdentifier());
            var metaData = serializer.serialize(writer.write(fact, event.getMetaData()), byte[].class);
            events.add(new StoredEvent(
                    0,
                    event.getIdentifier(),
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    clock.millis(),
                    written.name().value(),
                    written.name().revision(),
                    written.json(),
                    metaData.getData()));
            if (fact instanceof PersonErased erased) {
                erases.add(erased.subject());
            }
        } else {
            events.add(snapshot(event, serializer, clock));
        }
    }

    /** What holds nothing confidential. */
    static StoredEvent snapshot(DomainEventMessage<?> event, Serializer serializer, Clock clock) {
        var payload = event.serializePayload(serializer, byte[].class);
        return new StoredEvent(
                0,
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                clock.millis(),
                payload.getType().getName(),
                Objects.requireNonNullElse(payload.getType().getRevision(), ""),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    /** An event of no aggregate is the only one in a history of its own, which is how Axon reads it back. */
    private static DomainEventMessage<?> ownHistory(EventMessage<?> message) {
        return new GenericDomainEventMessage<>(null, message.getIdentifier(), 0L, message, message::getTimestamp);
    }
}
