package org.waymark.command.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.PersonId;

/** The real {@link People} over a store in memory, for the tests of whatever asks about a second person. */
public final class PeopleWith {
    private final Map<String, Long> versions = new HashMap<>();
    private final EventStore store;

    private PeopleWith(DomainEvent... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var version = versions.merge(event.subject(), 0L, (before, ignored) -> before + 1);
            messages.add(new GenericDomainEventMessage<>("Person", event.subject(), version, event));
        }
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(messages);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** @param events of any number of people, each person's in order */
    public static People events(DomainEvent... events) {
        return new PeopleWith(events).people();
    }

    static PeopleWith recording(DomainEvent... events) {
        return new PeopleWith(events);
    }

    PeopleOnRecord people() {
        return new PeopleOnRecord(store);
    }

    /** What was recorded about that person since. */
    List<Object> since(PersonId person) {
        var more = new ArrayList<>();
        store.readEvents(person.toString(), versions.getOrDefault(person.toString(), -1L) + 1)
                .forEachRemaining(event -> more.add(event.getPayload()));
        return more;
    }
}
