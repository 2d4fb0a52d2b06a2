package org.waymark.query.projection.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.UnknownEventException;

/** A whole event store in memory: the list that is read, and Axon's store over the same events for the processors. */
public final class TestLog implements EventLog {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<RecordedEvent> events = new ArrayList<>();
    private volatile long unknown = Long.MAX_VALUE;
    private final Map<String, Long> versions = new HashMap<>();

    public synchronized long append(DomainEvent event) {
        var version = versions.merge(event.subject(), 1L, Long::sum) - 1;
        var recordedAt = FIRST.plusSeconds(events.size());
        var message = new GenericDomainEventMessage<>(
                "test", event.subject(), version, event, MetaData.emptyInstance(), "e-" + events.size(), recordedAt);
        events.add(new RecordedEvent(
                events.size() + 1L,
                event.subject(),
                version,
                message.getIdentifier(),
                recordedAt,
                Provenance.of(Map.of()),
                event));
        store.publish(message);
        return events.size();
    }

    /** From now on the event there has a name that nobody knows. */
    public void makeUnknown(long position) {
        unknown = position;
    }

    /** As if an older copy of the log had been put back. */
    public synchronized void cutAfter(long position) {
        events.subList((int) position, events.size()).clear();
    }

    public EventStore store() {
        return store;
    }

    @Override
    public synchronized List<RecordedEvent> read(long after, int limit) {
        int from = (int) Math.min(after, events.size());
        int to = (int) Math.min(events.size(), (long) from + limit);
        if (from < unknown && unknown <= to) {
            throw new UnknownEventException("group.dreamt", "1");
        }
        return List.copyOf(events.subList(from, to));
    }

    @Override
    public synchronized List<RecordedEvent> history(String aggregateId) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(aggregateId))
                .toList();
    }

    @Override
    public List<StoredEvent> stored(long after, int limit) {
        throw new UnsupportedOperationException("nothing is stored: read the events");
    }

    @Override
    public List<StoredEvent> storedHistory(String aggregateId) {
        throw new UnsupportedOperationException("nothing is stored: read the events");
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
        return history(aggregateId).stream()
                .filter(event -> event.version() == version)
                .mapToLong(RecordedEvent::position)
                .findFirst();
    }

    @Override
    public TrackingToken tokenAt(long position) {
        return new GlobalSequenceTrackingToken(position - 1);
    }

    @Override
    public long positionOf(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex() + 1;
    }
}
