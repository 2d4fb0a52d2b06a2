package org.waymark.events.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Familiar;
import org.waymark.events.Uuids;

/**
 * Which person: a pseudonym, with nothing of the person in it. Made by the client (UUIDv7), so that a phone with no signal can make one.
 * It keeps its text, since every read model is kept by it.
 */
public final class PersonId implements Comparable<PersonId> {
    private static final int REMEMBERED = 1 << 16;
    private static final Familiar<PersonId> FAMILIAR =
            new Familiar<>(REMEMBERED, text -> new PersonId(Uuids.parse(text)));

    private final UUID value;
    private final String text;

    public PersonId(UUID value) {
        this.value = value;
        this.text = value.toString();
    }

    @JsonCreator
    public static PersonId of(String text) {
        return FAMILIAR.of(text);
    }

    public UUID value() {
        return value;
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PersonId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
