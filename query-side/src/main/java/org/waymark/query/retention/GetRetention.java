package org.waymark.query.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;

/**
 * How long do people stay?
 *
 * @param area where the group is, and everywhere below
 * @param role held when the clock starts
 * @param cutOff the last day looked at; the last day sheets are complete for when left out
 * @param known from what had been recorded by then; null for everything
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
record GetRetention(
        Clock clock,
        @Nullable Area area,
        @Nullable GroupId group,
        @Nullable GroupKind groupKind,
        @Nullable PersonKind kind,
        @Nullable GroupRole role,
        @Nullable LocalDate cutOff,
        @Nullable Instant known)
        implements WithinReach {

    /** Where time is counted from. */
    enum Clock {
        /** The day of joining. */
        JOINING,
        /** The first satisfactory recovery, among those who were members that day. */
        RECOVERY
    }

    boolean wants(GroupFacts facts) {
        if (facts.formedInError() || (group != null && !group.toString().equals(facts.id()))) {
            return false;
        }
        return (area == null || (facts.area() != null && area.contains(facts.area())))
                && (groupKind == null || groupKind == facts.kind());
    }

    boolean wants(PersonSpells person) {
        return kind == null || person.kinds().contains(kind);
    }
}
