package org.waymark.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;

/** One person's case. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class Person extends EventSourced {
    @AggregateIdentifier
    private PersonId personId;

    private @Nullable Standing standing;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterPerson command) {
        if (standing != null) {
            throw Rejection.ALREADY_REGISTERED.because(
                    "somebody is registered under this id; make a new id for another person, or change the details");
        }
        apply(new PersonRegistered(
                command.personId(), command.occurredOn(), command.kinds(), command.area(), command.details()));
    }

    @EventSourcingHandler
    void evolve(PersonEvent event) {
        personId = event.personId();
        standing = event instanceof PersonRegistered registered
                ? Standing.of(registered)
                : Standings.after(standing(), event);
    }

    Standing standing() {
        if (standing == null) {
            throw Rejection.PERSON_NOT_FOUND.because("nobody is registered under this id; register the person first");
        }
        return standing;
    }

    @Override
    protected @Nullable Object id() {
        return personId;
    }

    Person() {} // Axon builds an empty person, then replays the events
}
