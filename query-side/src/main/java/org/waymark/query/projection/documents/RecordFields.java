package org.waymark.query.projection.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.JsonValueSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Function;

/**
 * Takes what a record holds from its accessors, each made into a plain call once, where Jackson would ask reflection for every
 * field of every record. What is written is the same.
 */
final class RecordFields extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> fields) {
        fields.replaceAll(RecordFields::quick);
        return fields;
    }

    /** Ids and dates are their text, which needs no reflection either. */
    @Override
    public JsonSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> usual) {
        var value = description.findJsonValueAccessor();
        return usual instanceof JsonValueSerializer && value != null && "toString".equals(value.getName())
                ? ToStringSerializer.instance
                : usual;
    }

    private static BeanPropertyWriter quick(BeanPropertyWriter usual) {
        return usual.getClass() == BeanPropertyWriter.class
                        && usual.getMember().getMember() instanceof Field field
                        && field.getDeclaringClass().isRecord()
                        && !field.getType().isPrimitive()
                ? new Quick(usual, accessor(field))
                : usual;
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> accessor(Field field) {
        var type = field.getDeclaringClass();
        try {
            var inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var accessor = inside.findVirtual(type, field.getName(), MethodType.methodType(field.getType()));
            var made = LambdaMetafactory.metafactory(
                    inside,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    accessor,
                    accessor.type());
            return (Function<Object, Object>) made.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the record " + type.getName() + " cannot be read", e);
        }
    }

    /** Does what its parent does when nothing is out of the ordinary, and leaves the rest to it. */
    private static final class Quick extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        private final transient Function<Object, Object> accessor;

        Quick(BeanPropertyWriter usual, Function<Object, Object> accessor) {
            super(usual);
            this.accessor = accessor;
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider serializers) throws Exception {
            var value = accessor.apply(bean);
            if (value == null && _nullSerializer == null) {
                return;
            }
            if (value == null || value == bean || _suppressableValue != null || _typeSerializer != null) {
                super.serializeAsField(bean, json, serializers);
                return;
            }
            var serializer = _serializer;
            if (serializer == null) {
                serializer = _dynamicSerializers.serializerFor(value.getClass());
            }
            if (serializer == null) {
                serializer = _findAndAddDynamic(_dynamicSerializers, value.getClass(), serializers);
            }
            json.writeFieldName(_name);
            serializer.serialize(value, json, serializers);
        }
    }
}
