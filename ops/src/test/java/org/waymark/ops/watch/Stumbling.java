package org.waymark.ops.watch;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** A read model that cannot take a registration, and says whose it was. */
final class Stumbling implements Fold<Stumbling.Nothing> {
    record Nothing(String id) {}

    @Override
    public String name() {
        return "stumbling.1";
    }

    @Override
    public Class<Nothing> type() {
        return Nothing.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof PersonRegistered ? List.of(event.aggregateId()) : List.of();
    }

    @Override
    public Nothing begin(String id) {
        return new Nothing(id);
    }

    @Override
    public Nothing evolve(Nothing state, RecordedEvent event) {
        throw new IllegalStateException(LogsTest.NAME);
    }

    @Override
    public Set<String> sources(Nothing state) {
        return Set.of(state.id());
    }
}
