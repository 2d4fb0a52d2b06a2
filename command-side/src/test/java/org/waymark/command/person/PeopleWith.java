package org.waymark.command.person;

import java.util.ArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.waymark.events.DomainEvent;

/** The real {@link People} over a store in memory, for the tests of whatever asks about a second person. */
public final class PeopleWith {
    private PeopleWith() {}

    /** @param events of any number of people, each person's in order */
    public static People events(DomainEvent... events) {
        var versions = new java.util.HashMap<String, Long>();
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var version = versions.merge(event.subject(), 0L, (before, ignored) -> before + 1);
            messages.add(new GenericDomainEventMessage<>("Person", event.subject(), version, event));
        }
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(messages);
        return new PeopleOnRecord(
                EmbeddedEventStore.builder().storageEngine(engine).build());
    }
}
