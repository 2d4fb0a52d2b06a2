package org.waymark.eventstore.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * What Axon asks of the tables, said so that SQLite answers from an index, and with no row where Axon's own statements give
 * a NULL, which SQLite's driver cannot read as a number.
 */
final class Statements {
    private static final String COLUMNS =
            "SELECT globalIndex, type, aggregateIdentifier, sequenceNumber, eventIdentifier,"
                    + " timeStamp, payloadType, payloadRevision, payload, metaData FROM DomainEventEntry ";
    /** A snapshot of what is no longer in the history is not one. */
    private static final String SNAPSHOT = "SELECT * FROM SnapshotEventEntry s WHERE aggregateIdentifier = ? AND EXISTS"
            + " (SELECT 1 FROM DomainEventEntry e WHERE e.aggregateIdentifier = s.aggregateIdentifier"
            + " AND e.sequenceNumber = s.sequenceNumber)";

    private Statements() {}

    static void use(JdbcEventStorageEngine.Builder engine) {
        engine.createTailToken((c, s) ->
                        c.prepareStatement("SELECT globalIndex - 1 FROM DomainEventEntry ORDER BY globalIndex LIMIT 1"))
                .createHeadToken((c, s) -> c.prepareStatement(
                        "SELECT globalIndex FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1"))
                .createTokenAt((c, s, time) -> tokenAt(c, time))
                .lastSequenceNumberFor((c, s, id) -> prepare(
                        c,
                        "SELECT sequenceNumber FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                                + " ORDER BY sequenceNumber DESC LIMIT 1",
                        id))
                .fetchTrackedEvents((c, s, index) -> prepare(
                        c,
                        "SELECT globalIndex FROM DomainEventEntry WHERE globalIndex > ? ORDER BY globalIndex LIMIT 1",
                        index))
                .readEventDataWithoutGaps((c, s, index, limit) ->
                        prepare(c, COLUMNS + "WHERE globalIndex > ? ORDER BY globalIndex LIMIT ?", index, limit))
                .readEventDataForAggregate((c, s, id, first, limit) -> prepare(
                        c,
                        COLUMNS + "WHERE aggregateIdentifier = ? AND sequenceNumber >= ?"
                                + " ORDER BY sequenceNumber LIMIT ?",
                        id,
                        first,
                        limit))
                .readSnapshotData((c, s, id) -> prepare(c, SNAPSHOT, id));
    }

    private static PreparedStatement tokenAt(Connection connection, Instant time) throws SQLException {
        return prepare(
                connection,
                "SELECT before FROM (SELECT min(globalIndex) - 1 AS before FROM DomainEventEntry WHERE timeStamp >= ?)"
                        + " WHERE before IS NOT NULL",
                time.toEpochMilli());
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
