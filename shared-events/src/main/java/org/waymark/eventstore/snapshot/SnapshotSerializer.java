package org.waymark.eventstore.snapshot;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.waymark.eventstore.NamedEventSerializer;

/** Writes an aggregate's fields as JSON and reads back nothing but the aggregates it was told of. */
public final class SnapshotSerializer extends JacksonSerializer {
    private final SnapshotTypes types;

    private SnapshotSerializer(Builder builder, SnapshotTypes types) {
        super(builder);
        this.types = types;
    }

    public static SnapshotSerializer create(SnapshotTypes types) {
        return new SnapshotSerializer(builder().objectMapper(mapper()), types);
    }

    /** Fields and nothing else: an aggregate has no getters, and what a method says is not state. */
    private static ObjectMapper mapper() {
        return NamedEventSerializer.mapper()
                .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        var stored = types == null || type == null ? null : types.typeOf(type);
        return stored == null ? super.typeForClass(type) : stored;
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        if (MetaData.class.getName().equals(stored.getName())) {
            return MetaData.class.getName();
        }
        var aggregate = types.named(stored.getName());
        if (aggregate == null) {
            throw new SerializationException("no aggregate has snapshots named '" + stored.getName() + "'");
        }
        return aggregate.getName();
    }
}
