package org.waymark.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Known;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.keys.PersonalData;
import org.waymark.keys.Place;
import org.waymark.keys.alike.Traits;

/**
 * Writes an event down with all that is confidential in it sealed. Whoever keeps it calls {@link PersonalData#makeDurable} first:
 * an event without its key is an erased one.
 */
public final class EventWriter {
    private final ObjectMapper mapper = NamedEventSerializer.mapper();
    private final EventTypes types;
    private final PersonalData personal;

    public EventWriter(EventTypes types, PersonalData personal) {
        this.types = types;
        this.personal = personal;
    }

    /** Whose event it is, its name and revision as stored, and its JSON. */
    public record Written(EventName name, byte[] json) {}

    public Written write(DomainEvent event, String eventId) {
        var name = types.nameOf(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(event.getClass() + " is not one of the events");
        }
        makeFindable(event);
        var keys = personal.keys();
        var subject = event.sealedFor();
        var writer = ConfidentialJson.changing(
                mapper.writer(),
                (value, field) -> keys.seal(value, new Place(subject, eventId, field + '/' + name.revision())));
        try {
            return new Written(name, writer.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new SerializationException("an event named " + name.value() + " could not be written", e);
        }
    }

    /** The same metadata with the command's fingerprint sealed: of a short text it could be guessed what it said. */
    public MetaData write(DomainEvent event, MetaData metaData) {
        var provenance = Provenance.of(metaData);
        if (provenance.fingerprint() == null || provenance.commandId() == null) {
            return metaData;
        }
        var sealed = new SealedFingerprint(event.sealedFor(), provenance.commandId())
                .seal(provenance.fingerprint(), personal.keys());
        return metaData.and(Provenance.FINGERPRINT, sealed);
    }

    private void makeFindable(DomainEvent event) {
        switch (event) {
            case PersonRegistered registered -> makeFindable(registered.subject(), registered.details());
            case DetailsChanged changed -> makeFindable(changed.subject(), changed.details());
            default -> {}
        }
    }

    private void makeFindable(String person, Details details) {
        personal.prepare(
                person,
                new Traits(
                        details.name().or(""),
                        text(details.born()),
                        text(details.contact()),
                        text(details.reference())));
    }

    private static @Nullable String text(@Nullable Confidential said) {
        return said instanceof Known known ? known.text() : null;
    }
}
