package org.waymark.command.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;

/** Who was in the group when. The spells of one person never overlap, whatever order they are recorded in. */
final class Roster {
    private Map<MembershipId, Membership> memberships = new LinkedHashMap<>();

    PersonJoinedGroup join(MembershipCommand.JoinGroup command) {
        requireUnused(command.membershipId());
        requireNoOverlap(command.personId(), Spell.from(command.occurredOn()), null);
        return new PersonJoinedGroup(
                command.groupId(),
                command.occurredOn(),
                command.membershipId(),
                command.personId(),
                command.role(),
                command.observedFrom());
    }

    List<GroupEvent> former(MembershipCommand.RecordFormerMembership command) {
        requireUnused(command.membershipId());
        requireNoOverlap(command.personId(), new Spell(command.occurredOn(), command.leftOn()), null);
        return List.of(
                new PersonJoinedGroup(
                        command.groupId(),
                        command.occurredOn(),
                        command.membershipId(),
                        command.personId(),
                        command.role(),
                        command.observedFrom()),
                new PersonLeftGroup(
                        command.groupId(),
                        command.leftOn(),
                        command.membershipId(),
                        command.personId(),
                        command.exitReason()));
    }

    PersonLeftGroup leave(MembershipCommand.LeaveGroup command, Sheets sheets) {
        var membership = membership(command.membershipId());
        if (!membership.spell().isOpen()) {
            throw Rejection.ALREADY_LEFT.because("this membership ended on %s; correct its dates if that is wrong"
                    .formatted(membership.spell().until()));
        }
        if (command.occurredOn().certainlyBefore(membership.spell().from())) {
            throw Rejection.DATES_OUT_OF_ORDER.because(
                    "this person joined on %s and that day is earlier; check the date"
                            .formatted(membership.spell().from()));
        }
        requireMarksWithin(membership.until(command.occurredOn()), sheets);
        return new PersonLeftGroup(
                command.groupId(), command.occurredOn(), membership.id(), membership.personId(), command.reason());
    }

    MembershipDatesCorrected correct(MembershipCommand.CorrectMembershipDates command, Sheets sheets) {
        var membership = membership(command.membershipId());
        var spell = new Spell(command.joinedOn(), command.leftOn());
        if (spell.equals(membership.spell())) {
            throw Rejection.NOTHING_TO_CHANGE.because("these are the dates on record; nothing is to be done");
        }
        if (membership.spell().isOpen() && !spell.isOpen()) {
            throw Rejection.NOT_LEFT_YET.because("this membership has not ended; record the leaving with its reason");
        }
        requireNoOverlap(membership.personId(), spell, membership.id());
        requireMarksWithin(membership.during(spell), sheets);
        return new MembershipDatesCorrected(
                command.groupId(),
                command.occurredOn(),
                membership.id(),
                membership.personId(),
                command.joinedOn(),
                command.leftOn(),
                Confidential.of(command.reason()));
    }

    RoleTaken take(MembershipCommand.TakeRole command) {
        var membership = membership(command.membershipId());
        if (!membership.spell().holds(command.occurredOn())) {
            throw offRoster(command.occurredOn());
        }
        if (membership.roleOn(command.occurredOn()) == command.role()) {
            throw Rejection.NOTHING_TO_CHANGE.because("this person has that role on that day; nothing is to be done");
        }
        return new RoleTaken(
                command.groupId(), command.occurredOn(), membership.id(), membership.personId(), command.role());
    }

    /** @param person under the id that the roster has */
    FacilitatorTrained train(MembershipCommand.TrainFacilitator command, PersonId person) {
        if (!has(person, command.occurredOn())) {
            throw offRoster(command.occurredOn());
        }
        return new FacilitatorTrained(
                command.groupId(), command.occurredOn(), person, command.training(), command.validUntil());
    }

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
        return of(person).stream().anyMatch(membership -> membership.spell().holds(day));
    }

    /** The same question with one membership as it would be after a change. */
    boolean has(PersonId person, PartialDate day, Membership changed) {
        return Stream.concat(of(person).stream().filter(other -> !other.id().equals(changed.id())), Stream.of(changed))
                .anyMatch(membership -> membership.spell().holds(day));
    }

    private static CommandRejected offRoster(PartialDate day) {
        return Rejection.NOT_ON_ROSTER.because(
                "this person was not in the group on %s; record their joining first, or check the date".formatted(day));
    }

    private void requireMarksWithin(Membership changed, Sheets sheets) {
        sheets.requireMarksWithin(changed.personId(), day -> has(changed.personId(), day, changed));
    }

    List<Membership> lasting() {
        return memberships.values().stream()
                .filter(membership -> membership.spell().isOpen())
                .toList();
    }

    /** True when somebody joined or left after that day. */
    boolean changedAfter(PartialDate day) {
        return memberships.values().stream()
                .map(Membership::spell)
                .anyMatch(spell -> spell.from().certainlyAfter(day)
                        || (spell.until() != null && spell.until().certainlyAfter(day)));
    }

    private List<Membership> of(PersonId person) {
        return memberships.values().stream()
                .filter(membership -> membership.personId().equals(person))
                .toList();
    }

    /** Those who were not in the group on that day. */
    List<PersonId> without(Collection<PersonId> people, PartialDate day) {
        var missing = new ArrayList<PersonId>();
        people.stream().filter(person -> !has(person, day)).forEach(missing::add);
        return missing;
    }

    void evolve(PersonJoinedGroup event) {
        put(new Membership(event.membershipId(), event.personId(), Spell.from(event.occurredOn()), Map.of())
                .in(event.role(), event.occurredOn()));
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
