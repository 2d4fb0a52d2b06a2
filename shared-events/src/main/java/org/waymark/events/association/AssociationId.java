package org.waymark.events.association;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.waymark.events.Uuids;

/** Which association of groups. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public record AssociationId(UUID value) implements Comparable<AssociationId> {
    @JsonCreator
    public static AssociationId of(String text) {
        return new AssociationId(Uuids.parse(text));
    }

    @Override
    public int compareTo(AssociationId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
