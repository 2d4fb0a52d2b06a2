package org.waymark.query.worklist.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;

/**
 * A membership as the roster has it.
 *
 * @param roleSince when the role was taken, so that one recorded late does not displace a later one
 */
public record Seat(
        MembershipId id,
        GroupId group,
        PartialDate joinedOn,
        @Nullable PartialDate leftOn,
        GroupRole role,
        PartialDate roleSince) {

    public boolean heldOn(LocalDate day) {
        return !joinedOn.earliest().isAfter(day)
                && (leftOn == null || leftOn.earliest().isAfter(day));
    }

    public Seat dated(PartialDate joined, @Nullable PartialDate left) {
        return new Seat(id, group, joined, left, role, roleSince);
    }

    public Seat took(GroupRole now, PartialDate since) {
        return since.compareTo(roleSince) < 0 ? this : new Seat(id, group, joinedOn, leftOn, now, since);
    }
}
