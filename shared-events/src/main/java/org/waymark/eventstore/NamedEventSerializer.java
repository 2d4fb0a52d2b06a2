package org.waymark.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Stores events as JSON under their stored names, so that moving or renaming a class never touches history, and reads
 * back nothing but events and metadata: no stored name ever chooses a class.
 */
public final class NamedEventSerializer extends JacksonSerializer {
    private final EventTypes types;

    private NamedEventSerializer(Builder builder, EventTypes types) {
        super(builder);
        this.types = types;
    }

    public static NamedEventSerializer create(EventTypes types) {
        return new NamedEventSerializer(builder().objectMapper(mapper()), types);
    }

    /** The one way events are written: dates as text, what is unknown left out, unknown fields of the future ignored. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder(new JsonFactoryBuilder()
                        // the marks of a sheet are keyed by person: a table of names seen would be copied for each
                        // sheet
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build())
                .addModule(new JavaTimeModule())
                .addModule(new ConfidentialJson())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        var name = types == null ? null : types.nameOf(type);
        return name == null ? super.typeForClass(type) : new SimpleSerializedType(name.value(), name.revision());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        if (MetaData.class.getName().equals(stored.getName())) {
            return MetaData.class.getName();
        }
        return types.named(stored.getName(), String.valueOf(stored.getRevision()))
                .getName();
    }
}
