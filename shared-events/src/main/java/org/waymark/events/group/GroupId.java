package org.waymark.events.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Familiar;
import org.waymark.events.Uuids;

/**
 * Which self-help group. Made by the client (UUIDv7), so that a phone with no signal can make one.
 * It keeps its text, since every read model is kept by it.
 */
public final class GroupId implements Comparable<GroupId> {
    private static final int REMEMBERED = 1 << 13;
    private static final Familiar<GroupId> FAMILIAR =
            new Familiar<>(REMEMBERED, text -> new GroupId(Uuids.parse(text)));

    private final UUID value;
    private final String text;

    public GroupId(UUID value) {
        this.value = value;
        this.text = value.toString();
    }

    @JsonCreator
    public static GroupId of(String text) {
        return FAMILIAR.of(text);
    }

    public UUID value() {
        return value;
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof GroupId that && value.equals(that.value));
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
