package org.waymark.query.projection.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/** Writes sets in the order of their elements' text: the order of {@code Set.of} changes with every start of the JVM. */
final class SetsInOrder extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
            SerializationConfig config, CollectionType type, BeanDescription description, JsonSerializer<?> usual) {
        return Set.class.isAssignableFrom(type.getRawClass()) ? new InOrder() : usual;
    }

    private static final class InOrder extends JsonSerializer<Collection<?>> {
        private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);

        @Override
        public void serialize(Collection<?> set, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            var elements = set.toArray();
            Arrays.sort(elements, BY_TEXT);
            json.writeStartArray(set, elements.length);
            for (var element : elements) {
                serializers.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }
}
