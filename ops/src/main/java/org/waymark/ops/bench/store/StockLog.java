package org.waymark.ops.bench.store;

import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoredEvent;

/** What deciding asks of the log, answered by Axon's own engine: single histories. Nothing follows it as a whole. */
final class StockLog implements EventLog {
    private final EventStorageEngine engine;

    StockLog(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<RecordedEvent> history(String aggregateId) {
        return engine.readEvents(aggregateId).asStream().map(StockLog::recorded).toList();
    }

    private static RecordedEvent recorded(DomainEventMessage<?> message) {
        return new RecordedEvent(
                message.getSequenceNumber(), // there is one history, so its order is the order
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                message.getTimestamp(),
                Provenance.of(message.getMetaData()),
                (DomainEvent) message.getPayload());
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        throw asAWhole();
    }

    @Override
    public List<StoredEvent> stored(long after, int limit) {
        throw asAWhole();
    }

    @Override
    public List<StoredEvent> storedHistory(String aggregateId) {
        throw asAWhole();
    }

    @Override
    public long head() {
        throw asAWhole();
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
        throw asAWhole();
    }

    @Override
    public TrackingToken tokenAt(long position) {
        throw asAWhole();
    }

    @Override
    public long positionOf(TrackingToken token) {
        throw asAWhole();
    }

    private static UnsupportedOperationException asAWhole() {
        return new UnsupportedOperationException("the stock engine is measured by commands only");
    }
}
