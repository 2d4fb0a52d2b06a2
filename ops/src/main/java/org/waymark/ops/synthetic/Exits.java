package org.waymark.ops.synthetic;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.waymark.command.group.GroupCommand.DissolveGroup;
import org.waymark.command.group.MembershipCommand.LeaveGroup;
import org.waymark.command.person.PersonCommand.CloseCase;
import org.waymark.events.PartialDate;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.ExitReason;
import org.waymark.events.person.ClosingReason;

/** How people go: for good, to another group of the place, or to come back. */
final class Exits {
    private final Clerk clerk;
    private final Dice dice;
    private final Rosters rosters;

    Exits(Clerk clerk, Dice dice, Rosters rosters) {
        this.clerk = clerk;
        this.dice = dice;
        this.rosters = rosters;
    }

    void leave(SyntheticGroup group, List<SyntheticGroup> groups, Month month) {
        for (Iterator<SyntheticPerson> members = group.members.iterator(); members.hasNext(); ) {
            var person = members.next();
            if (!person.leaves.isAfter(month.last())) {
                members.remove();
                go(group, groups, person, month);
            }
        }
        if (month.contains(group.dissolves)) {
            clerk.write(
                    group,
                    Clerk.later(group.last(), group.dissolves),
                    new DissolveGroup(group.id, PartialDate.of(group.dissolves), dice.of(DissolutionReason.values())));
        }
    }

    private void go(SyntheticGroup group, List<SyntheticGroup> groups, SyntheticPerson person, Month month) {
        var day = person.leaves;
        if (person.exit == ExitReason.GROUP_DISSOLVED) {
            return; // the dissolution itself ends every membership
        }
        var found = person.exit == ExitReason.LOST_TO_FOLLOW_UP ? day.plusDays(dice.between(60, 120)) : day;
        person.rosterWritten = clerk.note(
                group,
                found,
                person.rosterWritten,
                new LeaveGroup(group.id, PartialDate.of(day), person.membership, person.exit));
        if (person.exit == ExitReason.DIED) {
            var close = new CloseCase(person.id, PartialDate.of(day), ClosingReason.DIED);
            clerk.write(person, Clerk.later(person.last(), person.rosterWritten), close);
        } else if (person.exit == ExitReason.TRANSFERRED) {
            transfer(group, groups, person, month.next().plusDays(dice.below(10)));
        } else if (!person.returns.equals(LocalDate.MAX)) {
            group.away.add(person);
        }
    }

    private void transfer(SyntheticGroup from, List<SyntheticGroup> groups, SyntheticPerson person, LocalDate day) {
        groups.stream()
                .filter(to -> to != from && to.kind == from.kind && to.standsOn(day))
                .findFirst()
                .ifPresent(to -> rosters.comeBack(to, person, day));
    }

    void comeBack(SyntheticGroup group, Month month) {
        for (Iterator<SyntheticPerson> away = group.away.iterator(); away.hasNext(); ) {
            var person = away.next();
            if (!person.returns.isAfter(month.last())) {
                away.remove();
                if (group.standsOn(person.returns)) {
                    rosters.comeBack(group, person, person.returns);
                }
            }
        }
    }
}
