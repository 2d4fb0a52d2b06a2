package org.waymark.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.waymark.command.person.SupportCommand.AssignPeerSupporter;
import org.waymark.command.person.SupportCommand.CompletePeerTraining;
import org.waymark.command.person.SupportCommand.EndPeerSupporter;
import org.waymark.command.person.SupportCommand.LinkCarer;
import org.waymark.command.person.SupportCommand.UnlinkCarer;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.PeerSupportTrained;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PeerSupporterEnded;
import org.waymark.events.person.PersonId;

/** Who walks with a person: carers and peer supporters, each for a dated spell. */
final class Support {
    private final Links carers = new Links();
    private final Links peerSupporters = new Links();

    @CommandHandler
    void decide(LinkCarer command, People people) {
        var carer = command.carerId();
        if (carer.equals(command.personId())) {
            throw Rejection.OWN_CARER.because("nobody is linked as their own carer; choose the other person");
        }
        if (carers.hasOn(carer, command.occurredOn())) {
            throw Rejection.CARER_ALREADY_LINKED.because("this carer is linked already; end that link first");
        }
        var standing = people.standing(carer);
        standing.requireNobodyElse();
        standing.requireAliveOn(command.occurredOn()); // who cares for somebody may be registered long after
        apply(new CarerLinked(command.personId(), command.occurredOn(), carer, command.relation()));
    }

    @CommandHandler
    void decide(UnlinkCarer command) {
        var carer = command.carerId();
        if (!carers.hasOpen(carer)) {
            throw Rejection.CARER_NOT_LINKED.because(
                    "this carer is not linked to this person; there is nothing to end");
        }
        requireBegun(carers, carer, command.occurredOn());
        apply(new CarerUnlinked(command.personId(), command.occurredOn(), carer));
    }

    @CommandHandler
    void decide(CompletePeerTraining command) {
        apply(new PeerSupportTrained(
                command.personId(), command.occurredOn(), command.training(), command.validUntil()));
    }

    @CommandHandler
    void decide(AssignPeerSupporter command, People people) {
        var supporter = command.peerSupporterId();
        if (supporter.equals(command.personId())) {
            throw Rejection.OWN_PEER_SUPPORTER.because("nobody is their own peer supporter; choose the other person");
        }
        if (peerSupporters.hasOn(supporter, command.occurredOn())) {
            throw Rejection.PEER_SUPPORTER_ALREADY_ASSIGNED.because(
                    "this peer supporter is assigned already; end that first");
        }
        var standing = people.standing(supporter);
        standing.requireNobodyElse();
        standing.requireLifeOn(command.occurredOn());
        if (!standing.isPeerSupporterOn(command.occurredOn())) {
            throw Rejection.PEER_SUPPORTER_NOT_TRAINED.because(
                    "on that day the peer supporter had no training in date; record the training first");
        }
        apply(new PeerSupporterAssigned(command.personId(), command.occurredOn(), supporter));
    }

    @CommandHandler
    void decide(EndPeerSupporter command) {
        var supporter = command.peerSupporterId();
        if (!peerSupporters.hasOpen(supporter)) {
            throw Rejection.PEER_SUPPORTER_NOT_ASSIGNED.because(
                    "this peer supporter is not assigned to this person; there is nothing to end");
        }
        requireBegun(peerSupporters, supporter, command.occurredOn());
        apply(new PeerSupporterEnded(
                command.personId(), command.occurredOn(), supporter, Confidential.ofNullable(command.note())));
    }

    private static void requireBegun(Links links, PersonId with, PartialDate day) {
        if (!links.hasOpenOn(with, day)) {
            throw Rejection.DATES_OUT_OF_ORDER.because("that day is before it began; check the date");
        }
    }

    @EventSourcingHandler
    void evolve(CarerLinked event) {
        carers.begin(event.carerId(), event.occurredOn());
    }

    @EventSourcingHandler
    void evolve(CarerUnlinked event) {
        carers.end(event.carerId(), event.occurredOn());
    }

    @EventSourcingHandler
    void evolve(PeerSupporterAssigned event) {
        peerSupporters.begin(event.peerSupporterId(), event.occurredOn());
    }

    @EventSourcingHandler
    void evolve(PeerSupporterEnded event) {
        peerSupporters.end(event.peerSupporterId(), event.occurredOn());
    }
}
