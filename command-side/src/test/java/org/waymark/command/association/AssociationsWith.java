package org.waymark.command.association;

import java.util.ArrayList;
import java.util.HashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.waymark.events.DomainEvent;

/** The real {@link Associations} over a store in memory, for the tests of whatever asks about another association. */
public final class AssociationsWith {
    private AssociationsWith() {}

    /** @param events of any number of associations, each one's in order */
    public static Associations events(DomainEvent... events) {
        return onRecord(events);
    }

    static AssociationsOnRecord onRecord(DomainEvent... events) {
        var versions = new HashMap<String, Long>();
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var version = versions.merge(event.subject(), 0L, (before, ignored) -> before + 1);
            messages.add(new GenericDomainEventMessage<>("Association", event.subject(), version, event));
        }
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(messages);
        return new AssociationsOnRecord(
                EmbeddedEventStore.builder().storageEngine(engine).build());
    }
}
