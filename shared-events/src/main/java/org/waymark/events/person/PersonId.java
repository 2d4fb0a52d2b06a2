package org.waymark.events.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.waymark.events.KeptId;
import org.waymark.events.Uuids;

/** Which person: a pseudonym, with nothing of the person in it. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public final class PersonId extends KeptId<PersonId> {
    public PersonId(UUID value) {
        super(value);
    }

    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(Uuids.parse(text));
    }
}
