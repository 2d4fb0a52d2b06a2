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
import org.jspecify.annotations.Nullable;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.eventstore.EventTypes;
import org.waymark.eventstore.RecordedEvent;

/**
 * A fact of a person's journey as it is kept: the event itself under its stored name, and when it was written down. The
 * events are the smallest thing that holds everything; sentences are made when somebody reads.
 *
 * @param by the account that wrote it down, or approved it or sent it on where another asked for it; nothing for what Waymark
 *     recorded before it knew accounts
 * @param askedBy the account that asked for it, when another saw to it
 */
@JsonSerialize(using = Happened.Writer.class)
@JsonDeserialize(using = Happened.Reader.class)
public record Happened(
        DomainEvent event,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String askedBy) {
    private static final EventTypes TYPES = new EventTypes();
    /** What an annotation says is looked up by reflection each time it is asked. */
    private static final ClassValue<Stored> STORED = new ClassValue<>() {
        @Override
        protected Stored computeValue(Class<?> type) {
            var name = TYPES.nameOf(type);
            if (name == null) {
                throw new IllegalStateException(type + " has no stored name");
            }
            return new Stored(name.value(), name.revision());
        }
    };

    /** What an event is stored under. */
    private record Stored(String name, String revision) {}

    /** @param event as it may stand in the journey */
    public static Happened of(DomainEvent event, RecordedEvent recorded) {
        var by = recorded.provenance();
        return new Happened(event, recorded.recordedAt(), by.actor(), by.askedBy());
    }

    public PartialDate on() {
        return event.occurredOn();
    }

    static final class Writer extends JsonSerializer<Happened> {
        @Override
        public void serialize(Happened happened, JsonGenerator json, SerializerProvider provider) throws IOException {
            var stored = STORED.get(happened.event().getClass());
            json.writeStartArray();
            json.writeString(stored.name());
            json.writeString(stored.revision());
            json.writeString(happened.recordedAt().toString());
            provider.defaultSerializeValue(happened.event(), json);
            if (happened.by() != null) {
                json.writeString(happened.by());
                if (happened.askedBy() != null) {
                    json.writeString(happened.askedBy());
                }
            }
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
            var by = json.nextTextValue();
            var askedBy = by == null ? null : json.nextTextValue();
            if ((askedBy == null ? json.currentToken() : json.nextToken()) != JsonToken.END_ARRAY) {
                context.reportInputMismatch(
                        this,
                        "a fact is a name, a revision, a time, an event, who wrote it down, and who asked for it");
            }
            return new Happened(event, recordedAt, by, askedBy);
        }
    }
}
