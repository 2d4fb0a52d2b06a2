package org.waymark.query.grouphealth;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;

/**
 * Asks who is in a group.
 *
 * @param on on that day, with every correction made since; null for today
 * @param known from what had been recorded by then; null for everything
 */
@Shows(Fields.ROSTER)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetRoster(
        GroupId groupId, @Nullable LocalDate on, @Nullable Instant known) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.GROUP, groupId.toString());
    }
}
