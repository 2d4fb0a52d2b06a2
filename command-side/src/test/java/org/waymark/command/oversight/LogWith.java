package org.waymark.command.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoredEvent;

/** A log of a few events, for tests of what is looked up on record. */
final class LogWith implements EventLog {
    private final List<RecordedEvent> all = new ArrayList<>();

    LogWith(DomainEvent... events) {
        var versions = new HashMap<String, Long>();
        for (var event : events) {
            var version = versions.merge(event.subject(), 0L, (before, ignored) -> before + 1);
            all.add(new RecordedEvent(
                    all.size() + 1L,
                    event.subject(),
                    version,
                    new UUID(0, all.size()).toString(),
                    Instant.EPOCH,
                    new Provenance(null, null, null, null, null, null, null, null),
                    event));
        }
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        return all.stream()
                .filter(event -> event.position() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<RecordedEvent> history(String aggregateId) {
        return all.stream()
                .filter(event -> event.aggregateId().equals(aggregateId))
                .toList();
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
        return all.stream()
                .filter(event -> event.aggregateId().equals(aggregateId) && event.version() == version)
                .mapToLong(RecordedEvent::position)
                .findFirst();
    }

    @Override
    public long head() {
        return all.size();
    }

    @Override
    public List<StoredEvent> stored(long after, int limit) {
        throw new UnsupportedOperationException(Arrays.asList(after, limit).toString());
    }

    @Override
    public List<StoredEvent> storedHistory(String aggregateId) {
        throw new UnsupportedOperationException(aggregateId);
    }

    @Override
    public TrackingToken tokenAt(long position) {
        throw new UnsupportedOperationException(Long.toString(position));
    }

    @Override
    public long positionOf(TrackingToken token) {
        throw new UnsupportedOperationException(token.toString());
    }
}
