package org.waymark.query.retention.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.GroupKind;
import org.waymark.events.group.GroupRole;
import org.waymark.events.person.PersonKind;
import org.waymark.query.retention.known.GroupFacts;
import org.waymark.query.retention.known.PersonSpells;

/**
 * Who is to be followed, and how.
 *
 * @param leaving what ends a spell
 * @param spells which of somebody's spells are rows of the curve
 * @param area where the group is, and everywhere below
 * @param role held when the clock starts
 * @param cutOff the last day looked at; the last day sheets are complete for when left out
 */
public record Selection(
        Clock clock,
        Leaving leaving,
        Spells spells,
        @Nullable Area area,
        @Nullable GroupId group,
        @Nullable GroupKind groupKind,
        @Nullable PersonKind kind,
        @Nullable GroupRole role,
        @Nullable LocalDate cutOff) {

    /** Where time is counted from. */
    public enum Clock {
        /** The day of joining. */
        JOINING,
        /** The first satisfactory recovery, among those who were members that day. */
        RECOVERY
    }

    /** What counts as having left. */
    public enum Leaving {
        /** Being written down as having left. */
        EXIT,
        /** That, or missing so many scheduled meetings in a row: see {@link Interruptions}. */
        INTERRUPTION
    }

    /** What somebody who comes back counts as. */
    public enum Spells {
        /** The first spell only: rows are people. */
        FIRST,
        /** Every spell is a row of its own, with its own clock. */
        EVERY
    }

    public boolean wants(GroupFacts facts) {
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
