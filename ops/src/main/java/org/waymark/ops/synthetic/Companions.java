package org.waymark.ops.synthetic;

import java.time.LocalDate;
import org.waymark.command.person.SupportCommand.AssignPeerSupporter;
import org.waymark.command.person.SupportCommand.CompletePeerTraining;
import org.waymark.command.person.SupportCommand.EndPeerSupporter;
import org.waymark.command.person.SupportCommand.LinkCarer;
import org.waymark.command.person.SupportCommand.UnlinkCarer;
import org.waymark.events.PartialDate;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.PeerTraining;

/** Who walks with a person from the same group: carers and trained peer supporters. */
final class Companions {
    private final Clerk clerk;
    private final Dice dice;

    Companions(Clerk clerk, Dice dice) {
        this.clerk = clerk;
        this.dice = dice;
    }

    void live(SyntheticGroup group, SyntheticPerson person, Month month) {
        var day = month.dayOf(person, dice);
        if (day == null || !person.ill()) {
            return;
        }
        care(group, person, day);
        if (person.peer.now() == null && person.recoveredBy(day) && dice.chance(0.01)) {
            train(person, day);
        } else if (person.supporter.now() != null) {
            endSupport(person, day);
        } else if (dice.chance(0.03)) {
            support(group, person, day);
        }
    }

    private void care(SyntheticGroup group, SyntheticPerson person, LocalDate day) {
        var now = person.carer.now();
        if (!person.carer.openOn(day)) {
            return;
        }
        if (now != null) {
            if (dice.chance(0.006)) {
                var unlink = new UnlinkCarer(person.id, PartialDate.of(day), now);
                person.carer.is(null, day, clerk.note(person, day, person.carer.written(), unlink));
            }
            return;
        }
        var carer = dice.of(group.members);
        if (carer != person && !carer.ill() && carer.memberOn(day) && dice.chance(0.15)) {
            var link = new LinkCarer(person.id, PartialDate.of(day), carer.id, dice.of(CareRelation.values()));
            var after = Clerk.later(person.carer.written(), carer.rosterWritten);
            person.carer.is(carer.id, day, clerk.note(person, day, after, link));
        }
    }

    private void train(SyntheticPerson person, LocalDate day) {
        var on = PartialDate.of(day);
        var orientation = new CompletePeerTraining(person.id, on, PeerTraining.ORIENTATION, null);
        var certification =
                new CompletePeerTraining(person.id, on, PeerTraining.CERTIFICATION, PartialDate.of(day.plusYears(2)));
        var first = clerk.note(person, day, orientation);
        person.peer.is(true, day, clerk.note(person, day, first, certification));
    }

    private void support(SyntheticGroup group, SyntheticPerson person, LocalDate day) {
        for (var other : group.members) {
            if (other != person && other.peer.now() != null && other.peer.openOn(day) && other.memberOn(day)) {
                var assign = new AssignPeerSupporter(person.id, PartialDate.of(day), other.id);
                var after = Clerk.later(person.supporter.written(), other.peer.written());
                person.supporter.is(other.id, day, clerk.note(person, day, after, assign));
                return;
            }
        }
    }

    private void endSupport(SyntheticPerson person, LocalDate day) {
        var supporter = person.supporter.now();
        if (supporter != null && person.supporter.openOn(day) && dice.chance(0.1)) {
            var end = new EndPeerSupporter(person.id, PartialDate.of(day), supporter, null);
            person.supporter.is(null, day, clerk.note(person, day, person.supporter.written(), end));
        }
    }
}
