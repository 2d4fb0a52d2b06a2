package org.waymark.eventstore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Erased;
import org.waymark.events.Confidential.Known;
import org.waymark.events.Confidential.Sealed;

/** Reads what is confidential as it stands; a writer can be told to seal it, or to open it, as it is written. */
public final class ConfidentialJson extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What becomes of a confidential value when it is written. */
    @FunctionalInterface
    public interface Change {
        /** @param field the names that lead to it, such as {@code details.name} */
        Confidential of(Confidential value, String field);
    }

    ConfidentialJson() {
        super("confidential");
        addSerializer(Confidential.class, new Writing());
        addDeserializer(Confidential.class, new Reading());
    }

    public static ObjectWriter changing(ObjectWriter writer, Change change) {
        return writer.withAttribute(Change.class, change);
    }

    private static final class Writing extends StdSerializer<Confidential> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Confidential.class);
        }

        @Override
        public void serialize(Confidential value, JsonGenerator json, SerializerProvider provider) throws IOException {
            var written = provider.getAttribute(Change.class) instanceof Change change
                    ? change.of(value, field(json.getOutputContext()))
                    : value;
            switch (written) {
                case Known known -> json.writeString(known.text());
                case Sealed sealed -> {
                    json.writeStartObject();
                    json.writeStringField(Confidential.SEALED, sealed.box());
                    json.writeEndObject();
                }
                case Erased erased -> {
                    json.writeStartObject();
                    json.writeBooleanField(Confidential.ERASED, true);
                    json.writeEndObject();
                }
            }
        }

        private static String field(JsonStreamContext context) {
            var parent = context.getParent();
            return parent == null || parent.getCurrentName() == null
                    ? context.getCurrentName()
                    : field(parent) + '.' + context.getCurrentName();
        }
    }

    private static final class Reading extends StdDeserializer<Confidential> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reading() {
            super(Confidential.class);
        }

        @Override
        public Confidential deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return Confidential.of(json.getText());
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return (Confidential) context.handleUnexpectedToken(Confidential.class, json);
            }
            Confidential read = Confidential.erased();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean isBox = Confidential.SEALED.equals(json.currentName());
                json.nextToken();
                if (isBox && json.currentToken() == JsonToken.VALUE_STRING) {
                    read = new Sealed(json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return read;
        }
    }
}
