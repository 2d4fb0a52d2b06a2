package org.waymark.web;

import org.waymark.events.Confidential;
import org.waymark.keys.PersonalKeys;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Opens what is confidential at the last moment, as an answer is written: a text, or {@code {"erased":true}}. */
final class ConfidentialAnswers extends SimpleModule {
    ConfidentialAnswers(PersonalKeys keys) {
        super("confidential answers");
        addSerializer(Confidential.class, new Opening(keys));
    }

    private static final class Opening extends StdSerializer<Confidential> {
        private final PersonalKeys keys;

        Opening(PersonalKeys keys) {
            super(Confidential.class);
            this.keys = keys;
        }

        @Override
        public void serialize(Confidential value, JsonGenerator json, SerializationContext context) {
            if (keys.open(value) instanceof Confidential.Known known) {
                json.writeString(known.text());
            } else {
                json.writeStartObject();
                json.writeBooleanProperty(Confidential.ERASED, true);
                json.writeEndObject();
            }
        }
    }
}
