package org.waymark.events.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.waymark.events.Uuids;

/** Which self-help group. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public record GroupId(UUID value) implements Comparable<GroupId> {
    @JsonCreator
    public static GroupId of(String text) {
        return new GroupId(Uuids.parse(text));
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
