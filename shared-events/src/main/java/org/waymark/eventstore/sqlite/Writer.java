package org.waymark.eventstore.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;

/** The one connection that writes, with its statements. Used by one thread at a time. */
final class Writer implements AutoCloseable {
    private static final String ENTRY = " (aggregateIdentifier, sequenceNumber, type, eventIdentifier, timeStamp,"
            + " payloadType, payloadRevision, payload, metaData) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Clock clock;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement event;
    private final PreparedStatement snapshot;
    private final PreparedStatement dropSnapshot;
    private long now;

    Writer(Connection connection, Clock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        event = connection.prepareStatement("INSERT INTO DomainEventEntry" + ENTRY);
        snapshot = connection.prepareStatement("REPLACE INTO SnapshotEventEntry" + ENTRY);
        dropSnapshot = connection.prepareStatement("DELETE FROM SnapshotEventEntry WHERE aggregateIdentifier = ?");
    }

    /** Everything until {@link #commit} or {@link #rollback} is kept or forgotten as one, and is recorded now. */
    void begin() throws SQLException {
        now = clock.millis();
        begin.execute();
    }

    void commit() throws SQLException {
        commit.execute();
    }

    void checkpoint(Checkpoints checkpoints) throws SQLException {
        checkpoints.between(connection);
    }

    void rollback() throws SQLException {
        rollback.execute();
    }

    void event(Entry entry) throws SQLException {
        insert(event, entry);
        if (entry.erases() != null) {
            dropSnapshot.setString(1, entry.erases());
            dropSnapshot.executeUpdate();
        }
    }

    void snapshot(Entry entry) throws SQLException {
        insert(snapshot, entry);
    }

    private void insert(PreparedStatement into, Entry entry) throws SQLException {
        into.setString(1, entry.aggregateId());
        into.setLong(2, entry.version());
        into.setString(3, entry.aggregateType());
        into.setString(4, entry.eventId());
        into.setLong(5, now);
        into.setString(6, entry.payload().getType().getName());
        into.setString(7, entry.payload().getType().getRevision());
        into.setBytes(8, entry.payload().getData());
        into.setBytes(9, entry.metaData().getData());
        into.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
