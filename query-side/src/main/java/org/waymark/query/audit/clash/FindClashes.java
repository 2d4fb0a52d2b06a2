package org.waymark.query.audit.clash;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/**
 * Asks which entries were refused and kept, in order of id; every filter that is given must hold.
 *
 * @param settled false for what somebody has to look at
 * @param code why it was refused
 * @param area this area or any below it, where the record lies today
 */
@Shows(Fields.CORRECTIONS)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record FindClashes(
        boolean settled,
        @Nullable String code,
        @Nullable Area area,
        @Nullable PersonId person,
        @Nullable GroupId group,
        @Nullable AccountId sentBy,
        @Nullable String cursor,
        int limit)
        implements WithinReach {}
