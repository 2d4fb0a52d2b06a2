package org.waymark.command.group;

import java.util.List;
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
import org.waymark.events.person.PersonId;

/** What may be entered on a roster: no spell over another of the same person, none that leaves a mark on a sheet outside it. */
record Enrolment(Roster roster, Sheets sheets) {
    PersonJoinedGroup join(MembershipCommand.JoinGroup command) {
        roster.requireUnused(command.membershipId());
        roster.requireNoOverlap(command.personId(), Spell.from(command.occurredOn()), null);
        return new PersonJoinedGroup(
                command.groupId(),
                command.occurredOn(),
                command.membershipId(),
                command.personId(),
                command.role(),
                command.observedFrom());
    }

    List<GroupEvent> former(MembershipCommand.RecordFormerMembership command) {
        roster.requireUnused(command.membershipId());
        roster.requireNoOverlap(command.personId(), new Spell(command.occurredOn(), command.leftOn()), null);
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

    PersonLeftGroup leave(MembershipCommand.LeaveGroup command) {
        var membership = roster.membership(command.membershipId());
        if (!membership.spell().isOpen()) {
            throw Rejection.ALREADY_LEFT.because("this membership ended on %s; correct its dates if that is wrong"
                    .formatted(membership.spell().until()));
        }
        if (command.occurredOn().certainlyBefore(membership.spell().from())) {
            throw Rejection.DATES_OUT_OF_ORDER.because(
                    "this person joined on %s and that day is earlier; check the date"
                            .formatted(membership.spell().from()));
        }
        requireMarksWithin(membership.until(command.occurredOn()));
        return new PersonLeftGroup(
                command.groupId(), command.occurredOn(), membership.id(), membership.personId(), command.reason());
    }

    MembershipDatesCorrected correct(MembershipCommand.CorrectMembershipDates command) {
        var membership = roster.membership(command.membershipId());
        var spell = new Spell(command.joinedOn(), command.leftOn());
        if (spell.equals(membership.spell())) {
            throw Rejection.NOTHING_TO_CHANGE.because("these are the dates on record; nothing is to be done");
        }
        if (membership.spell().isOpen() && !spell.isOpen()) {
            throw Rejection.NOT_LEFT_YET.because("this membership has not ended; record the leaving with its reason");
        }
        roster.requireNoOverlap(membership.personId(), spell, membership.id());
        requireMarksWithin(membership.during(spell));
        if (spell.changesAfter(command.occurredOn())) {
            throw Rejection.DATES_OUT_OF_ORDER.because(
                    "dates are put right when they are past, and one of these is after %s; check 'occurredOn'"
                            .formatted(command.occurredOn()));
        }
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
        var membership = roster.membership(command.membershipId());
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
        if (!roster.has(person, command.occurredOn())) {
            throw offRoster(command.occurredOn());
        }
        return new FacilitatorTrained(
                command.groupId(), command.occurredOn(), person, command.training(), command.validUntil());
    }

    private void requireMarksWithin(Membership changed) {
        sheets.requireMarksWithin(changed.personId(), day -> roster.has(changed.personId(), day, changed));
    }

    private static CommandRejected offRoster(PartialDate day) {
        return Rejection.NOT_ON_ROSTER.because(
                "this person was not in the group on %s; record their joining first, or check the date".formatted(day));
    }
}
