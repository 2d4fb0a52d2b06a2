package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.care.CareCommand.AssessStabilised;
import org.waymark.command.group.MembershipCommand.CorrectMembershipDates;
import org.waymark.command.group.MembershipCommand.JoinGroup;
import org.waymark.command.person.PersonCommand.AssignCaseWorker;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.person.PersonCommand.WithdrawConsent;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.group.GroupRole;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.Details;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;
import org.waymark.events.person.Sex;
import org.waymark.events.person.StabilisedOutcome;

/** How people come into a group: registered, asked for consent, assessed, entered on the roster. */
final class Rosters {
    private final Clerk clerk;
    private final Dice dice;
    private final Area area;
    private final Fates fates;
    private int registered;

    Rosters(Clerk clerk, Dice dice, Area area, Fates fates) {
        this.clerk = clerk;
        this.dice = dice;
        this.area = area;
        this.fates = fates;
    }

    /** Somebody comes from that day on and joins within weeks. */
    void arrive(SyntheticGroup group, Set<PersonKind> kinds, LocalDate day) {
        var person = register(kinds, day, PartialDate.of(day));
        var assessed = person.ill() ? assess(person, day) : day;
        var joins = assessed.plusDays(dice.below(15));
        fates.draw(person, group, joins, joins);
        join(group, person, PartialDate.of(joins), null);
        if (person.registered.isBefore(person.joined) && dice.chance(0.01)) {
            wronglyDated(group, person);
        }
    }

    /** Somebody who was a member before anything was recorded. */
    void wasHere(SyntheticGroup group, Set<PersonKind> kinds, LocalDate recordingFrom) {
        var since = dice.day(group.formed, recordingFrom.minusDays(32));
        var month = new PartialDate(since.getYear(), since.getMonthValue(), 0);
        var person = register(kinds, recordingFrom, month);
        fates.draw(person, group, since, recordingFrom);
        join(group, person, month, recordingFrom);
    }

    /** The next spell of somebody who is known already. */
    void comeBack(SyntheticGroup group, SyntheticPerson person, LocalDate day) {
        person.membership = new MembershipId(dice.id(day));
        person.office = GroupRole.MEMBER;
        fates.draw(person, group, day, day);
        join(group, person, PartialDate.of(day), null);
    }

    private SyntheticPerson register(Set<PersonKind> kinds, LocalDate day, PartialDate occurredOn) {
        var person = new SyntheticPerson(
                new PersonId(dice.id(day)), kinds, day, 0.45 + 0.5 * dice.even(), new MembershipId(dice.id(day)));
        clerk.open(person, day, new RegisterPerson(person.id, occurredOn, kinds, area, details(day)));
        clerk.write(person, day, new GiveConsent(person.id, PartialDate.of(day), ConsentPurpose.CARE));
        if (dice.chance(0.8)) {
            var given =
                    clerk.note(person, day, new GiveConsent(person.id, PartialDate.of(day), ConsentPurpose.RESEARCH));
            if (dice.chance(0.02)) {
                var later = given.plusDays(dice.between(30, 400));
                clerk.write(
                        person, later, new WithdrawConsent(person.id, PartialDate.of(later), ConsentPurpose.RESEARCH));
            }
        }
        if (dice.chance(0.6)) {
            clerk.note(person, day, new AssignCaseWorker(person.id, PartialDate.of(day), clerk.actor()));
        }
        return person;
    }

    private Details details(LocalDate day) {
        registered++;
        var born = new PartialDate(day.getYear() - dice.between(17, 75), dice.chance(0.5) ? dice.between(1, 12) : 0, 0);
        return new Details(
                Names.person(dice, area.path()),
                dice.chance(0.6) ? Sex.FEMALE : Sex.MALE,
                dice.chance(0.85) ? born : null,
                dice.chance(0.4) ? "ask at the clinic" : null,
                "W" + registered);
    }

    private LocalDate assess(SyntheticPerson person, LocalDate day) {
        var on = day;
        if (dice.chance(0.1)) {
            clerk.note(
                    person,
                    on,
                    new AssessStabilised(person.id, PartialDate.of(on), dice.id(on), StabilisedOutcome.NOT_YET, null));
            on = on.plusDays(28);
        }
        var stable =
                new AssessStabilised(person.id, PartialDate.of(on), dice.id(on), StabilisedOutcome.STABILISED, null);
        person.rosterWritten = clerk.note(person, on, stable);
        return on;
    }

    private void join(
            SyntheticGroup group, SyntheticPerson person, PartialDate joinedOn, @Nullable LocalDate observedFrom) {
        group.members.add(person);
        var seen = observedFrom == null ? person.joined : observedFrom;
        var after = Clerk.later(person.rosterWritten, group.formed);
        person.rosterWritten = clerk.note(
                group,
                seen,
                after,
                new JoinGroup(group.id, joinedOn, person.membership, person.id, GroupRole.MEMBER, observedFrom));
    }

    private void wronglyDated(SyntheticGroup group, SyntheticPerson person) {
        var on = person.rosterWritten.plusDays(dice.between(1, 20));
        var rightly = PartialDate.of(dice.day(person.registered, person.joined.minusDays(1)));
        person.rosterWritten = clerk.write(
                group,
                on,
                new CorrectMembershipDates(
                        group.id, PartialDate.of(on), person.membership, rightly, null, "misread the register"));
    }
}
