package org.waymark.eventstore.sqlite;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.EventWriter;

/**
 * One row, serialised and sealed by the thread that made it, so that the writer has nothing left to do but write.
 *
 * @param erases the id of the person that this event erases, if it does
 */
record Entry(
        String aggregateId,
        long version,
        @Nullable String aggregateType,
        String eventId,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metaData,
        @Nullable String erases) {

    static List<Entry> of(List<? extends EventMessage<?>> events, Serializer serializer, EventWriter writer) {
        return events.stream().map(event -> of(event, serializer, writer)).toList();
    }

    private static Entry of(EventMessage<?> message, Serializer serializer, EventWriter writer) {
        var event = message instanceof DomainEventMessage<?> domain ? domain : ownHistory(message);
        return event.getPayload() instanceof DomainEvent fact
                ? of(fact, event, serializer, writer)
                : of(event, serializer);
    }

    private static Entry of(DomainEvent fact, DomainEventMessage<?> event, Serializer serializer, EventWriter writer) {
        var written = writer.write(fact, event.getIdentifier());
        MetaData metaData = writer.write(fact, event.getMetaData());
        return new Entry(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                new SimpleSerializedObject<>(
                        written.json(),
                        byte[].class,
                        written.name().value(),
                        written.name().revision()),
                serializer.serialize(metaData, byte[].class),
                fact instanceof PersonErased erased ? erased.subject() : null);
    }

    /** For what holds nothing confidential, such as a snapshot. */
    static Entry of(DomainEventMessage<?> event, Serializer serializer) {
        return new Entry(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                event.serializePayload(serializer, byte[].class),
                event.serializeMetaData(serializer, byte[].class),
                null);
    }

    /** An event of no aggregate is the only one in a history of its own, which is how Axon reads it back. */
    private static DomainEventMessage<?> ownHistory(EventMessage<?> message) {
        return new GenericDomainEventMessage<>(null, message.getIdentifier(), 0L, message, message::getTimestamp);
    }
}
