package org.waymark.events.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.waymark.events.Familiar;
import org.waymark.events.KeptId;

/** Which self-help group. Made by the client (UUIDv7), so that a phone with no signal can make one. */
public final class GroupId extends KeptId<GroupId> {
    private static final int REMEMBERED = 1 << 13;
    private static final Familiar<GroupId> FAMILIAR = new Familiar<>(REMEMBERED, GroupId::new);

    public GroupId(UUID value) {
        super(value);
    }

    @JsonCreator
    public static GroupId of(String text) {
        return FAMILIAR.of(text);
    }
}
