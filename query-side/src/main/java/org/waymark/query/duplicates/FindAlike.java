package org.waymark.query.duplicates;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.Personal;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.Sex;

/** Asks, before somebody is registered, whether they may be on record already. */
@Shows(Fields.IDENTITY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record FindAlike(
        @Personal String name,
        Sex sex,
        @Personal @Nullable String born,
        @Personal @Nullable String contact,
        @Personal @Nullable String reference,
        @Nullable Area area,
        @Nullable GroupId group)
        implements WithinReach {}
