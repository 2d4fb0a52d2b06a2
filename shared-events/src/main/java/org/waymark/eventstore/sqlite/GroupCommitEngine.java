package org.waymark.eventstore.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.EventWriter;
import org.waymark.keys.Erasures;

/**
 * Axon's JDBC engine, with all that writes sent through {@link GroupCommit}: what a unit of work appends is written whole in
 * its COMMIT phase, in the caller's thread, before anyone is told that it succeeded.
 */
final class GroupCommitEngine extends JdbcEventStorageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitEngine.class);
    private static final String PENDING = GroupCommitEngine.class.getName();

    private final GroupCommit commits;
    private final EventWriter writer;
    private final Erasing erasing;

    GroupCommitEngine(Builder builder, GroupCommit commits, EventWriter writer, Erasures erasures) {
        super(builder);
        this.commits = commits;
        this.writer = writer;
        this.erasing = new Erasing(erasures);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var entries = Entry.of(events, serializer, writer);
        if (CurrentUnitOfWork.isStarted()) {
            pendingIn(CurrentUnitOfWork.get().root()).addAll(entries);
        } else {
            commit(entries);
        }
    }

    private List<Entry> pendingIn(UnitOfWork<?> root) {
        return root.getOrComputeResource(PENDING, key -> {
            var pending = new ArrayList<Entry>();
            root.onCommit(unit -> commit(pending));
            return pending;
        });
    }

    private void commit(List<Entry> entries) {
        erasing.around(entries, () -> write(entries));
    }

    private void write(List<Entry> entries) {
        try {
            commits.commit(to -> {
                for (var entry : entries) {
                    to.event(entry);
                }
            });
        } catch (SQLException e) {
            if (SqliteErrors.isTaken(e)) {
                throw new ConcurrencyException("somebody else added to this history at the same moment", e);
            }
            throw SqliteErrors.unavailable(e);
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var entry = Entry.of(snapshot, serializer);
        try {
            commits.commit(to -> to.snapshot(entry));
        } catch (SQLException e) {
            throw SqliteErrors.unavailable(e);
        }
    }

    /** A snapshot is read at once, so that one that cannot be read is noticed while the events are still there to go by. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        try {
            var snapshot = super.readSnapshot(aggregateId);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (RuntimeException unreadable) {
            LOG.warn("a snapshot cannot be read and is ignored; its events are read instead", unreadable);
            return Optional.empty();
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long first, int limit) {
        try {
            return super.fetchDomainEvents(aggregateId, first, limit);
        } catch (EventStoreException e) {
            throw SqliteErrors.unavailable(e);
        }
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
