package org.waymark.command.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;

/** To which association the group belonged when: to one at a time. */
final class Affiliations {
    /** One spell with one association. */
    record Affiliation(AssociationId associationId, Spell spell) {}

    private List<Affiliation> affiliations = new ArrayList<>();

    GroupAffiliated affiliate(AffiliationCommand.AffiliateWithAssociation command) {
        requireFree(Spell.from(command.occurredOn()));
        return new GroupAffiliated(command.groupId(), command.occurredOn(), command.associationId());
    }

    List<GroupEvent> former(AffiliationCommand.RecordFormerAffiliation command) {
        requireFree(new Spell(command.occurredOn(), command.leftOn()));
        return List.of(
                new GroupAffiliated(command.groupId(), command.occurredOn(), command.associationId()),
                new AffiliationEnded(command.groupId(), command.leftOn(), command.associationId()));
    }

    AffiliationEnded leave(AffiliationCommand.LeaveAssociation command) {
        requireCanLeave(command.associationId(), command.occurredOn());
        return new AffiliationEnded(command.groupId(), command.occurredOn(), command.associationId());
    }

    private void requireFree(Spell spell) {
        for (var other : affiliations) {
            if (other.spell().overlaps(spell)) {
                throw Rejection.ALREADY_AFFILIATED.because(
                        already(other.spell()),
                        Map.of("associationId", other.associationId().toString()));
            }
        }
    }

    private static String already(Spell spell) {
        return spell.until() == null
                ? "the group belongs to an association since %s; record that it left that one first, or if this is an earlier time record it with its end (leftOn)"
                        .formatted(spell.from())
                : "the group belonged to an association from %s to %s; check the dates"
                        .formatted(spell.from(), spell.until());
    }

    private void requireCanLeave(AssociationId association, PartialDate day) {
        var lasting = lasting();
        if (lasting == null || !lasting.associationId().equals(association)) {
            throw Rejection.AFFILIATION_NOT_FOUND.because(
                    "the group does not belong to this association; check the id, or record first that it joined");
        }
        if (day.certainlyBefore(lasting.spell().from())) {
            throw Rejection.DATES_OUT_OF_ORDER.because("the group joined on %s and that day is earlier; check the date"
                    .formatted(lasting.spell().from()));
        }
    }

    @Nullable Affiliation lasting() {
        return affiliations.stream()
                .filter(affiliation -> affiliation.spell().isOpen())
                .findFirst()
                .orElse(null);
    }

    boolean changedAfter(PartialDate day) {
        return affiliations.stream().map(Affiliation::spell).anyMatch(spell -> spell.changesAfter(day));
    }

    void evolve(GroupAffiliated event) {
        affiliations.add(new Affiliation(event.associationId(), Spell.from(event.occurredOn())));
    }

    /** The one told last is meant: an earlier time is told whole, also while a later one with the same association lasts. */
    void evolve(AffiliationEnded event) {
        for (int at = affiliations.size() - 1; at >= 0; at--) {
            var one = affiliations.get(at);
            if (one.spell().isOpen() && one.associationId().equals(event.associationId())) {
                affiliations.set(
                        at, new Affiliation(one.associationId(), one.spell().until(event.occurredOn())));
                return;
            }
        }
    }
}
