package org.waymark.command.person;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;

/**
 * Replays a person from the store, from the snapshot on. Not through Axon's repository: that would lock the second
 * person until the command ends, and two commands that each need the other's would wait for each other for ever.
 */
@Component
final class PeopleOnRecord implements People, OtherCases {
    private final EventStore events;

    PeopleOnRecord(EventStore events) {
        this.events = events;
    }

    @Override
    public Standing standing(PersonId id) {
        var standing = last(id);
        if (standing == null || !Caller.now().reach().holds(standing.area(), standing.caseWorker())) {
            throw nobody();
        }
        return standing;
    }

    @Override
    public Standing beyondReach(PersonId id) {
        var standing = last(id);
        if (standing == null) {
            throw nobody();
        }
        return standing;
    }

    @Override
    public Set<PersonId> duplicatesOf(PersonId id) {
        var standing = last(id);
        return standing == null ? Set.of() : standing.sameness().duplicates();
    }

    @Override
    public void record(PersonEvent event) {
        var history = events.readEvents(event.subject());
        DomainEventMessage<?> newest = null;
        while (history.hasNext()) {
            newest = history.next();
        }
        if (newest == null) {
            throw nobody();
        }
        events.publish(new GenericDomainEventMessage<>(
                newest.getType(), event.subject(), newest.getSequenceNumber() + 1, event));
    }

    private static CommandRejected nobody() {
        return Rejection.PERSON_NOT_FOUND.because(
                "nobody within your reach is registered under this id; register the person first");
    }

    private @Nullable Standing last(PersonId id) {
        var history = events.readEvents(id.toString());
        Standing standing = null;
        while (history.hasNext()) {
            standing = next(standing, history.next().getPayload());
        }
        return standing;
    }

    private static @Nullable Standing next(@Nullable Standing standing, Object payload) {
        return switch (payload) {
            case Person snapshot -> snapshot.standing();
            case PersonRegistered registered -> Standing.of(registered);
            case PersonEvent event -> standing == null ? null : Standings.after(standing, event);
            default -> standing;
        };
    }
}
