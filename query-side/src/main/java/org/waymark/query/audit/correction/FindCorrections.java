package org.waymark.query.audit.correction;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;

/**
 * Asks which corrections were asked for, in order of id; every filter that is given must hold.
 *
 * @param settled false for what somebody has to look at
 * @param state one of them; null for all that are settled, or are not
 * @param area this area or any below it, where the record lies today
 */
@Shows(Fields.CORRECTIONS)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record FindCorrections(
        boolean settled,
        @Nullable State state,
        @Nullable CorrectionKind kind,
        @Nullable Area area,
        @Nullable PersonId person,
        @Nullable GroupId group,
        @Nullable AccountId askedBy,
        @Nullable String cursor,
        int limit)
        implements WithinReach {}
