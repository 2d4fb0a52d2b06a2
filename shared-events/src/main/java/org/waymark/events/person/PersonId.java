package org.waymark.events.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.waymark.events.Uuids;

/** Which person: a pseudonym, with nothing of the person in it. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public record PersonId(UUID value) implements Comparable<PersonId> {
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(Uuids.parse(text));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
