package org.waymark.query.people;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.Personal;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;

/**
 * Asks who is registered, in order of id; every filter that is given must hold.
 *
 * @param name a part of the name or of the register number
 * @param area this area or any below it
 * @param group members of it now
 * @param role held now, in that group if one is given
 * @param cursor the next of the page before
 */
@Shows(Fields.IDENTITY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record FindPeople(
        @Personal @Nullable String name,
        @Nullable Area area,
        @Nullable GroupId group,
        @Nullable GroupRole role,
        @Nullable PersonKind kind,
        @Nullable String cursor,
        int limit)
        implements WithinReach {}
