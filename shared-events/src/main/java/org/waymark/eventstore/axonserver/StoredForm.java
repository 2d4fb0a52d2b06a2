package org.waymark.eventstore.axonserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.eventstore.StoredEvent;

/**
 * An event as the server holds it and as proofs are made of: the same bytes both ways. The server keeps metadata field by
 * field; here it is the one JSON form, fields in order.
 */
final class StoredForm {
    private static final ObjectMapper JSON = NamedEventSerializer.mapper();
    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

    private StoredForm() {}

    static Event toServer(StoredEvent event) {
        var written = Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setAggregateIdentifier(event.aggregateId())
                .setAggregateSequenceNumber(event.sequence())
                .setTimestamp(event.timestamp())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.name())
                        .setRevision(event.revision() == null ? "" : event.revision())
                        .setData(ByteString.copyFrom(event.payload())));
        if (event.aggregateType() != null) {
            written.setAggregateType(event.aggregateType());
        }
        if (event.metaData() != null) {
            fields(event.metaData()).forEach((name, value) -> written.putMetaData(name, value(name, value)));
        }
        return written.build();
    }

    static StoredEvent fromServer(Event event, long position) {
        return new StoredEvent(
                position,
                event.getMessageIdentifier(),
                event.getAggregateType().isEmpty() ? null : event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getTimestamp(),
                event.getPayload().getType(),
                event.getPayload().getRevision().isEmpty()
                        ? null
                        : event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                json(event.getMetaDataMap()));
    }

    private static Map<String, Object> fields(byte[] metaData) {
        try {
            return JSON.readValue(metaData, FIELDS);
        } catch (IOException unreadable) {
            throw new StoreUnavailableException("the metadata of an event is no JSON", unreadable);
        }
    }

    private static MetaDataValue value(String name, @Nullable Object value) {
        var written = MetaDataValue.newBuilder();
        return switch (Objects.requireNonNullElse(value, List.of())) {
            case String text -> written.setTextValue(text).build();
            case Boolean yes -> written.setBooleanValue(yes).build();
            case Integer number -> written.setNumberValue(number).build();
            case Long number -> written.setNumberValue(number).build();
            default ->
                throw new IllegalArgumentException(
                        "the metadata " + name + " is of a kind that Axon Server does not keep");
        };
    }

    private static byte[] json(Map<String, MetaDataValue> fields) {
        var inOrder = new TreeMap<String, Object>();
        fields.forEach((name, value) -> inOrder.put(name, value(value)));
        try {
            return JSON.writeValueAsBytes(inOrder);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BYTES_VALUE, DATA_NOT_SET ->
                throw new StoreUnavailableException("an event has metadata that Waymark never writes", null);
        };
    }
}
