package org.waymark.events.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.waymark.events.KeptId;
import org.waymark.events.Uuids;

/** Which self-help group. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public final class GroupId extends KeptId<GroupId> {
    public GroupId(UUID value) {
        super(value);
    }

    @JsonCreator
    public static GroupId of(String text) {
        return new GroupId(Uuids.parse(text));
    }
}
