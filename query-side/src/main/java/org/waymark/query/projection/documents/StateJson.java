package org.waymark.query.projection.documents;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.waymark.eventstore.NamedEventSerializer;

/**
 * A state as bytes, and back: equal states give equal bytes, on every machine and at every start.
 *
 * @param <S> the state
 */
public final class StateJson<S> {
    private static final ObjectMapper MAPPER = NamedEventSerializer.mapper()
            .registerModule(new SimpleModule("sets in order").setSerializerModifier(new SetsInOrder()))
            // only what a record holds, never what it computes from it
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public StateJson(Class<S> type) {
        this.writer = MAPPER.writerFor(type);
        this.reader = MAPPER.readerFor(type);
    }

    public byte[] write(S state) {
        try {
            return writer.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public S read(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
