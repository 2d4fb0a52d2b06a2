package org.waymark.command.association;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.association.AssociationEvent.AssociationDissolved;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationEvent.ParentLeft;
import org.waymark.events.association.AssociationId;

/**
 * What an association is: since when, and what it belongs to.
 *
 * @param dissolvedOn null while it stands
 * @param parents the last spell under each
 */
record Federation(
        Area area, PartialDate formedOn, @Nullable PartialDate dissolvedOn, Map<AssociationId, Spell> parents) {
    static @Nullable Federation after(@Nullable Federation before, AssociationEvent event) {
        if (event instanceof AssociationFormed formed) {
            return new Federation(formed.area(), formed.occurredOn(), null, Map.of());
        }
        return before == null ? null : before.after(event);
    }

    private Federation after(AssociationEvent event) {
        return switch (event) {
            case AssociationFormed formed -> this;
            case ParentJoined joined -> under(joined.parentId(), Spell.from(joined.occurredOn()));
            case ParentLeft left ->
                under(left.parentId(), new Spell(spellUnder(left.parentId()).from(), left.occurredOn()));
            case AssociationDissolved dissolved -> new Federation(area, formedOn, dissolved.occurredOn(), parents);
        };
    }

    private Federation under(AssociationId parent, Spell spell) {
        var more = new TreeMap<>(parents);
        more.put(parent, spell);
        return new Federation(area, formedOn, dissolvedOn, more);
    }

    Spell spellUnder(AssociationId parent) {
        var spell = parents.get(parent);
        if (spell == null) {
            throw Rejection.AFFILIATION_NOT_FOUND.because(
                    "this association does not belong to that one; check the id, or record first that it joined");
        }
        return spell;
    }

    void requireLifeOn(PartialDate day) {
        if (day.certainlyBefore(formedOn)) {
            throw Rejection.BEFORE_ASSOCIATION_FORMED.because(
                    "the association was formed on %s and that day is earlier; check the date".formatted(formedOn));
        }
        if (dissolvedOn != null && day.certainlyAfter(dissolvedOn)) {
            throw Rejection.ASSOCIATION_DISSOLVED.because(
                    "the association was dissolved on %s and that day is later; check the date".formatted(dissolvedOn));
        }
    }

    void requireStanding() {
        if (dissolvedOn != null) {
            throw Rejection.ASSOCIATION_DISSOLVED.because(
                    "the association was dissolved on %s; form a new one under a new id".formatted(dissolvedOn));
        }
    }
}
