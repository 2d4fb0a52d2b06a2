package org.waymark.query.grouphealth.known;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.group.ExitReason;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/**
 * One spell of one person in the group, as corrected.
 *
 * @param observedFrom when recording began, for those who were members before
 */
public record Membership(
        MembershipId id,
        PersonId personId,
        PartialDate joinedOn,
        @Nullable LocalDate observedFrom,
        @Nullable PartialDate leftOn,
        @Nullable ExitReason reason,
        List<Since<GroupRole>> roles) {

    /** On the roster that day; the day of leaving is no longer a day on it. */
    public boolean holds(LocalDate day) {
        return counts()
                && !joinedOn.earliest().isAfter(day)
                && (leftOn == null || leftOn.latest().isAfter(day));
    }

    /** On the roster that day whatever the unknown part of its dates is: such a one is expected at a meeting. */
    public boolean certainlyHolds(LocalDate day) {
        return counts()
                && !joinedOn.latest().isAfter(day)
                && (leftOn == null || leftOn.earliest().isAfter(day));
    }

    /** May have been on the roster that day, the day of leaving too: a mark of such a one is in its place. */
    public boolean maybeHolds(LocalDate day) {
        return counts()
                && !joinedOn.earliest().isAfter(day)
                && (leftOn == null || !leftOn.latest().isBefore(day));
    }

    /** The role on that day; before the first, the first. */
    public GroupRole roleOn(LocalDate day) {
        return Since.on(roles, day).orElseGet(() -> roles.getFirst().value());
    }

    private boolean counts() {
        return reason != ExitReason.ENROLLED_IN_ERROR;
    }

    Membership left(PartialDate day, ExitReason why) {
        return new Membership(id, personId, joinedOn, observedFrom, day, why, roles);
    }

    Membership during(PartialDate joined, @Nullable PartialDate left) {
        return new Membership(id, personId, joined, observedFrom, left, left == null ? null : reason, roles);
    }

    Membership as(PartialDate day, GroupRole role) {
        return new Membership(id, personId, joinedOn, observedFrom, leftOn, reason, Since.plus(roles, day, role));
    }
}
