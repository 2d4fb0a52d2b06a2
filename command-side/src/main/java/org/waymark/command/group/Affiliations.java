package org.waymark.command.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupEvent.AffiliationEnded;
import org.waymark.events.group.GroupEvent.GroupAffiliated;

/** To which association the group belonged when: to one at a time. */
final class Affiliations {
    /** One spell with one association. */
    record Affiliation(AssociationId associationId, Spell spell) {}

    private List<Affiliation> affiliations = new ArrayList<>();

    void requireFree(PartialDate from) {
        for (var other : affiliations) {
            if (other.spell().overlaps(Spell.from(from))) {
                throw Rejection.ALREADY_AFFILIATED.because(
                        "the group belongs to an association since %s; record that it left that one first"
                                .formatted(other.spell().from()),
                        Map.of("associationId", other.associationId().toString()));
            }
        }
    }

    void requireCanLeave(AssociationId association, PartialDate day) {
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
        return affiliations.stream()
                .map(Affiliation::spell)
                .anyMatch(spell -> spell.from().certainlyAfter(day)
                        || (spell.until() != null && spell.until().certainlyAfter(day)));
    }

    void evolve(GroupAffiliated event) {
        affiliations.add(new Affiliation(event.associationId(), Spell.from(event.occurredOn())));
    }

    void evolve(AffiliationEnded event) {
        affiliations.replaceAll(
                before -> before.spell().isOpen() && before.associationId().equals(event.associationId())
                        ? new Affiliation(
                                before.associationId(), new Spell(before.spell().from(), event.occurredOn()))
                        : before);
    }
}
