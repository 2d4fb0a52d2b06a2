package org.waymark.query.personjourney.known;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.time.Instant;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.eventstore.EventTypes;

/**
 * A fact of a person's journey as it is kept: the event itself under its stored name, and when it was written down. The
 * events are the smallest thing that holds everything; sentences are made when somebody reads.
 */
@JsonSerialize(using = Happened.Writer.class)
@JsonDeserialize(using = Happened.Reader.class)
public record Happened(DomainEvent event, Instant recordedAt) {
    private static final EventTypes TYPES = new EventTypes();

    public PartialDate on() {
        return event.occurredOn();
    }

    static final class Writer extends JsonSerializer<Happened> {
        @Override
        public void serialize(Happened happened, JsonGenerator json, SerializerProvider provider) throws IOException {
            var name = TYPES.nameOf(happened.event().getClass());
            if (name == null) {
                throw new IllegalStateException(happened.event().getClass() + " has no stored name");
            }
            json.writeStartArray();
            json.writeString(name.value());
            json.writeString(name.revision());
            json.writeString(happened.recordedAt().toString());
            provider.defaultSerializeValue(happened.event(), json);
            json.writeEndArray();
        }
    }

    static final class Reader extends JsonDeserializer<Happened> {
        @Override
        public Happened deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var type = TYPES.named(json.nextTextValue(), json.nextTextValue());
            var recordedAt = Instant.parse(json.nextTextValue());
            json.nextToken();
            var event = context.readValue(json, type);
            if (json.nextToken() != JsonToken.END_ARRAY) {
                context.reportInputMismatch(this, "a fact is a name, a revision, a time and an event");
            }
            return new Happened(event, recordedAt);
        }
    }
}
