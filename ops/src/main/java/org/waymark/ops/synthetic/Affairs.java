package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.group.AffiliationCommand.AffiliateWithAssociation;
import org.waymark.command.group.GroupCommand.AdoptCodeOfConduct;
import org.waymark.command.group.GroupCommand.ChangePhase;
import org.waymark.command.group.GroupCommand.FormGroup;
import org.waymark.command.group.MembershipCommand.TakeRole;
import org.waymark.command.group.MembershipCommand.TrainFacilitator;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupPhase;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.Training;

/** What concerns a group as such: how it begins, who runs it, how far it stands on its own. */
final class Affairs {
    private static final List<GroupRole> OFFICES = List.of(GroupRole.CHAIR, GroupRole.SECRETARY, GroupRole.TREASURER);
    private static final int SUPPORTED_AFTER = 6;
    private static final int INDEPENDENT_AFTER = 24;

    private final Clerk clerk;
    private final Dice dice;
    private final Area area;
    private final @Nullable AssociationId association;

    Affairs(Clerk clerk, Dice dice, Area area, @Nullable AssociationId association) {
        this.clerk = clerk;
        this.dice = dice;
        this.area = area;
        this.association = association;
    }

    void form(SyntheticGroup group, LocalDate recordedFrom) {
        var on = PartialDate.of(group.formed);
        clerk.open(
                group,
                recordedFrom,
                new FormGroup(
                        group.id, on, Names.group(dice, group.number), group.kind, group.format, group.schedule, area));
        clerk.note(group, recordedFrom, new AdoptCodeOfConduct(group.id, PartialDate.of(recordedFrom), "1"));
        if (association != null) {
            var day = recordedFrom.plusDays(dice.between(10, 200));
            clerk.write(group, day, new AffiliateWithAssociation(group.id, PartialDate.of(day), association));
        }
    }

    void tend(SyntheticGroup group, Month month) {
        if (!group.standsOn(month.first()) || !group.standsOn(month.last())) {
            return;
        }
        grow(group, month.first());
        var facilitator = group.facilitator;
        if (facilitator == null || !runs(group, facilitator, month.last())) {
            chooseFacilitator(group, month);
        } else if (group.trained.plusMonths(11).isBefore(month.last()) && dice.chance(0.3)) {
            train(group, facilitator, month.last(), Training.REFRESHER);
        }
        if (dice.chance(0.03)) {
            var member = someMember(group, month.last());
            var office = dice.of(OFFICES);
            if (member != null && member != group.facilitator && member.office != office) {
                takeRole(group, member, month.last(), office);
            }
        }
    }

    private void grow(SyntheticGroup group, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(group.recordedFrom, day);
        var next = months >= INDEPENDENT_AFTER && group.phase == GroupPhase.SUPPORTED
                ? GroupPhase.INDEPENDENT
                : months >= SUPPORTED_AFTER && group.phase == GroupPhase.FORMING ? GroupPhase.SUPPORTED : group.phase;
        if (next != group.phase) {
            group.phase = next;
            clerk.write(group, day, new ChangePhase(group.id, PartialDate.of(day), next));
        }
    }

    private static boolean runs(SyntheticGroup group, SyntheticPerson person, LocalDate day) {
        return person.office == GroupRole.FACILITATOR && group.members.contains(person) && person.memberOn(day);
    }

    private void chooseFacilitator(SyntheticGroup group, Month month) {
        var member = someMember(group, month.last());
        if (member != null) {
            group.facilitator = member;
            takeRole(group, member, month.last(), GroupRole.FACILITATOR);
            train(group, member, month.last(), Training.ORIENTATION);
        }
    }

    private void train(SyntheticGroup group, SyntheticPerson person, LocalDate day, Training training) {
        var valid = PartialDate.of(day.plusYears(1));
        group.trained = day;
        person.rosterWritten = clerk.note(
                group,
                day,
                person.rosterWritten,
                new TrainFacilitator(group.id, PartialDate.of(day), person.id, training, valid));
    }

    private void takeRole(SyntheticGroup group, SyntheticPerson person, LocalDate day, GroupRole role) {
        person.office = role;
        var take = new TakeRole(group.id, PartialDate.of(day), person.membership, role);
        person.rosterWritten = clerk.note(group, day, person.rosterWritten, take);
    }

    private @Nullable SyntheticPerson someMember(SyntheticGroup group, LocalDate day) {
        var present =
                group.members.stream().filter(person -> person.memberOn(day)).toList();
        return present.isEmpty() ? null : dice.of(present);
    }
}
