package org.waymark.events.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.waymark.events.Uuids;

/** Which spell of a person in a group. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public record MembershipId(UUID value) implements Comparable<MembershipId> {
    @JsonCreator
    public static MembershipId of(String text) {
        return new MembershipId(Uuids.parse(text));
    }

    @Override
    public int compareTo(MembershipId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
