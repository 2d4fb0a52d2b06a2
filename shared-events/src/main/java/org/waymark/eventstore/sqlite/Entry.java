package org.waymark.eventstore.sqlite;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** One row, serialised by the thread that made it, so that the writer has nothing left to do but write. */
record Entry(
        String aggregateId,
        long version,
        @Nullable String aggregateType,
        String eventId,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metaData) {

    static List<Entry> of(List<? extends EventMessage<?>> events, Serializer serializer) {
        return events.stream().map(event -> of(event, serializer)).toList();
    }

    static Entry of(EventMessage<?> message, Serializer serializer) {
        var event = message instanceof DomainEventMessage<?> domain ? domain : ownHistory(message);
        return new Entry(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                event.serializePayload(serializer, byte[].class),
                event.serializeMetaData(serializer, byte[].class));
    }

    /** An event of no aggregate is the only one in a history of its own, which is how Axon reads it back. */
    private static DomainEventMessage<?> ownHistory(EventMessage<?> message) {
        return new GenericDomainEventMessage<>(null, message.getIdentifier(), 0L, message, message::getTimestamp);
    }
}
