package org.waymark.command.group;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/** Who was in the group when. The spells of one person never overlap, whatever order they are recorded in. */
final class Roster {
    private Map<MembershipId, Membership> memberships = new LinkedHashMap<>();

    Membership membership(MembershipId id) {
        var membership = memberships.get(id);
        if (membership == null) {
            throw Rejection.MEMBERSHIP_NOT_FOUND.because(
                    "this group has no membership with this id; look at the roster, or record the joining first");
        }
        return membership;
    }

    void requireUnused(MembershipId id) {
        if (memberships.containsKey(id)) {
            throw Rejection.ID_TAKEN.because(
                    "a membership is recorded under this id; make a new id for another spell, or correct its dates");
        }
    }

    /** @param besides the membership whose own dates are being corrected */
    void requireNoOverlap(PersonId person, Spell spell, @Nullable MembershipId besides) {
        for (var other : of(person)) {
            if (!other.id().equals(besides) && other.spell().overlaps(spell)) {
                throw Rejection.ALREADY_A_MEMBER.because(
                        already(other.spell()),
                        Map.of("membershipId", other.id().toString()));
            }
        }
    }

    private static String already(Spell spell) {
        return spell.until() == null
                ? "this person is in the group since %s; record their leaving, or if this is an earlier spell record it with its end (leftOn, exitReason)"
                        .formatted(spell.from())
                : "this person was in the group from %s to %s; check the dates of both spells"
                        .formatted(spell.from(), spell.until());
    }

    boolean has(PersonId person, PartialDate day) {
        for (var membership : memberships.values()) {
            if (membership.personId().equals(person) && membership.spell().holds(day)) {
                return true;
            }
        }
        return false;
    }

    /** The same question with one membership as it would be after a change. */
    boolean has(PersonId person, PartialDate day, Membership changed) {
        return Stream.concat(of(person).stream().filter(other -> !other.id().equals(changed.id())), Stream.of(changed))
                .anyMatch(membership -> membership.spell().holds(day));
    }

    List<Membership> lasting() {
        return memberships.values().stream()
                .filter(membership -> membership.spell().isOpen())
                .toList();
    }

    /** True when somebody joined or left after that day. */
    boolean changedAfter(PartialDate day) {
        return memberships.values().stream().map(Membership::spell).anyMatch(spell -> spell.changesAfter(day));
    }

    private List<Membership> of(PersonId person) {
        return memberships.values().stream()
                .filter(membership -> membership.personId().equals(person))
                .toList();
    }

    /** Those who were not in the group on that day. */
    List<PersonId> without(Collection<PersonId> people, PartialDate day) {
        return people.stream().filter(person -> !has(person, day)).toList();
    }

    void evolve(PersonJoinedGroup event) {
        put(new Membership(
                event.membershipId(),
                event.personId(),
                Spell.from(event.occurredOn()),
                InTime.since(event.occurredOn(), event.role())));
    }

    void evolve(PersonLeftGroup event) {
        put(membership(event.membershipId()).until(event.occurredOn()));
    }

    void evolve(MembershipDatesCorrected event) {
        put(membership(event.membershipId()).during(new Spell(event.joinedOn(), event.leftOn())));
    }

    void evolve(RoleTaken event) {
        put(membership(event.membershipId()).in(event.role(), event.occurredOn()));
    }

    private void put(Membership membership) {
        memberships.put(membership.id(), membership);
    }
}
