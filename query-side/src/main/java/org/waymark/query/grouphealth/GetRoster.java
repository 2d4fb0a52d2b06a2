package org.waymark.query.grouphealth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;

/** Asks who is in a group on a day, today when none is given. */
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetRoster(GroupId groupId, @Nullable LocalDate on) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.GROUP, groupId.toString());
    }
}
