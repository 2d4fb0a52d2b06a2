package org.waymark.command.association;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.association.AssociationCommand.DissolveAssociation;
import org.waymark.command.association.AssociationCommand.FormAssociation;
import org.waymark.command.association.AssociationCommand.JoinParent;
import org.waymark.command.association.AssociationCommand.LeaveParent;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Spell;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.association.AssociationEvent.AssociationDissolved;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.association.AssociationEvent.ParentJoined;
import org.waymark.events.association.AssociationEvent.ParentLeft;
import org.waymark.events.association.AssociationId;

/** A federation of groups and of associations. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("2")
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class Association extends EventSourced {
    @AggregateIdentifier
    private AssociationId associationId;

    private @Nullable Federation federation;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FormAssociation command) {
        if (federation != null) {
            throw Rejection.ID_TAKEN.because("an association is recorded under this id; make a new id for another one");
        }
        apply(new AssociationFormed(command.associationId(), command.occurredOn(), command.name(), command.area()));
    }

    @CommandHandler
    void decide(JoinParent command, AssociationsOnRecord associations) {
        associations.requireLifeOn(command.parentId(), command.occurredOn());
        var before = standing().parents().get(command.parentId());
        if (before != null && before.overlaps(Spell.from(command.occurredOn()))) {
            throw Rejection.ALREADY_AFFILIATED.because(
                    "this association belongs to that one since %s; nothing is to be done".formatted(before.from()));
        }
        associations.requireNoCycle(associationId, command.parentId(), command.occurredOn());
        apply(new ParentJoined(associationId, command.occurredOn(), command.parentId()));
    }

    @CommandHandler
    void decide(LeaveParent command) {
        var spell = standing().spellUnder(command.parentId());
        if (!spell.isOpen()) {
            throw Rejection.ALREADY_LEFT.because("this was left on %s; nothing is to be done".formatted(spell.until()));
        }
        if (command.occurredOn().certainlyBefore(spell.from())) {
            throw Rejection.DATES_OUT_OF_ORDER.because(
                    "it was joined on %s and that day is earlier; check the date".formatted(spell.from()));
        }
        apply(new ParentLeft(associationId, command.occurredOn(), command.parentId()));
    }

    @CommandHandler
    void decide(DissolveAssociation command) {
        standing().requireStanding();
        if (standing().parents().values().stream()
                .anyMatch(spell -> spell.from().certainlyAfter(command.occurredOn()))) {
            throw Rejection.RECORDED_AFTERWARDS.because("it joined another association after that day; check the date");
        }
        standing().parents().forEach((parent, spell) -> {
            if (spell.isOpen()) {
                apply(new ParentLeft(associationId, command.occurredOn(), parent));
            }
        });
        apply(new AssociationDissolved(associationId, command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(AssociationEvent event) {
        associationId = event.associationId();
        federation = Federation.after(federation, event);
    }

    @Override
    protected void admit(Object command) {
        if (federation != null
                && command instanceof AssociationCommand dated
                && !(command instanceof FormAssociation)) {
            federation.requireLifeOn(dated.occurredOn());
        }
    }

    private Federation standing() {
        if (federation == null) {
            throw Rejection.ASSOCIATION_NOT_FOUND.because("no association is recorded under this id");
        }
        return federation;
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        if (federation == null) {
            return !(command instanceof FormAssociation forming)
                    || caller.reach().holds(forming.area());
        }
        return caller.reach().holds(federation.area());
    }

    @Override
    protected @Nullable Object id() {
        return associationId;
    }

    Association() {} // Axon builds an empty association, then replays the events
}
