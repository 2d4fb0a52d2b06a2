package org.waymark.eventstore.axonserver;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.EventWriter;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.eventstore.StoredEvent;
import org.waymark.keys.PersonalData;

/**
 * Writes a unit of work to Axon Server in its COMMIT phase, sealed, its keys durable before. Not Axon's own store for the
 * server: that one knows nothing of sealing and waits without end.
 */
final class AxonServerEngine extends AbstractEventStorageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerEngine.class);
    private static final String PENDING = AxonServerEngine.class.getName();

    private final ServerEvents server;
    private final EventWriter writer;
    private final PersonalData personal;
    private final Clock clock;

    static final class Builder extends AbstractEventStorageEngine.Builder {}

    AxonServerEngine(Builder builder, ServerEvents server, EventWriter writer, PersonalData personal, Clock clock) {
        super(builder);
        this.server = server;
        this.writer = writer;
        this.personal = personal;
        this.clock = clock;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var sealed = CurrentUnitOfWork.isStarted()
                ? pendingIn(CurrentUnitOfWork.get().root())
                : Sealed.nothing();
        events.forEach(event -> sealed.add(event, serializer, writer, clock));
        if (!CurrentUnitOfWork.isStarted()) {
            commit(sealed);
        }
    }

    private Sealed pendingIn(UnitOfWork<?> root) {
        return root.getOrComputeResource(PENDING, key -> {
            var pending = Sealed.nothing();
            root.onCommit(unit -> commit(pending));
            return pending;
        });
    }

    /** If it fails, what was intended is settled later, by what the events say. */
    private void commit(Sealed sealed) {
        personal.makeDurable();
        sealed.erases().forEach(personal.erasures()::intend);
        server.append(sealed.events());
        sealed.erases().forEach(personal.erasures()::complete);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        server.appendSnapshot(Sealed.snapshot(snapshot, serializer, clock));
    }

    /** A snapshot is read at once, so that one that cannot be read is noticed while the events are still there to go by. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        try {
            var snapshot = super.readSnapshot(aggregateId);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (StoreUnavailableException absent) {
            throw absent;
        } catch (RuntimeException unreadable) {
            LOG.warn("a snapshot cannot be read and is ignored; its events are read instead", unreadable);
            return Optional.empty();
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return server.snapshots(aggregateId).stream().map(AxonServerEngine::entry);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long first) {
        return server.history(aggregateId, first).stream().map(AxonServerEngine::entry);
    }

    private static DomainEventData<byte[]> entry(StoredEvent stored) {
        return new GenericDomainEventEntry<>(
                stored.aggregateType(),
                stored.aggregateId(),
                stored.sequence(),
                stored.eventId(),
                Instant.ofEpochMilli(stored.timestamp()),
                stored.name(),
                stored.revision(),
                stored.payload(),
                stored.metaData());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        long last = server.lastSequence(aggregateId);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    /** Read models read the log itself: nobody here follows Axon's stream. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the log is read by EventLog");
    }

    @Override
    public TrackingToken createTailToken() {
        return AxonServerEventLog.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return AxonServerEventLog.token(server.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        throw new UnsupportedOperationException("the log is read by EventLog");
    }
}
