package org.waymark.query.grouphealth;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupPhase;
import org.waymark.query.grouphealth.health.State;

/**
 * Asks for groups as they are today, in order of id; every filter that is given must hold.
 *
 * @param area this area or any below it
 * @param cursor the next of the page before
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record FindGroups(
        @Nullable Area area,
        @Nullable State state,
        @Nullable GroupPhase phase,
        @Nullable AssociationId association,
        @Nullable String cursor,
        int limit)
        implements WithinReach {}
