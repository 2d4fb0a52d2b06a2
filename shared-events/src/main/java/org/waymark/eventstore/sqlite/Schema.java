package org.waymark.eventstore.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.waymark.eventstore.DataFolderException;
import org.waymark.sqlite.Tables;

/**
 * The two tables, with Axon's column names but no index beyond those that are read by: a place in the one order of all
 * events, and a place in an aggregate's history. The first counts up without gaps, as there is one writer and nothing is
 * ever deleted; the file itself refuses to change an event.
 */
final class Schema {
    private static final Tables TABLES = new Tables("Waym", List.of(List.of("""
            CREATE TABLE DomainEventEntry (
                globalIndex INTEGER PRIMARY KEY,
                aggregateIdentifier TEXT NOT NULL,
                sequenceNumber INTEGER NOT NULL,
                type TEXT,
                eventIdentifier TEXT NOT NULL,
                timeStamp INTEGER NOT NULL, -- milliseconds since 1970, when it was recorded
                payloadType TEXT NOT NULL,
                payloadRevision TEXT,
                payload BLOB NOT NULL,
                metaData BLOB,
                UNIQUE (aggregateIdentifier, sequenceNumber)
            ) STRICT""", """
            CREATE TABLE SnapshotEventEntry (
                aggregateIdentifier TEXT PRIMARY KEY,
                sequenceNumber INTEGER NOT NULL,
                type TEXT,
                eventIdentifier TEXT NOT NULL,
                timeStamp INTEGER NOT NULL,
                payloadType TEXT NOT NULL,
                payloadRevision TEXT,
                payload BLOB NOT NULL,
                metaData BLOB
            ) STRICT""", """
            CREATE TRIGGER eventsAreNotChanged BEFORE UPDATE ON DomainEventEntry
            BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END""", """
            CREATE TRIGGER eventsAreNotDeleted BEFORE DELETE ON DomainEventEntry
            BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END""")));

    private Schema() {}

    /** Makes the tables in a new file; refuses a file that a newer Waymark made, or somebody else. */
    static void prepare(Connection connection) throws SQLException {
        try {
            TABLES.prepare(connection);
        } catch (Tables.OtherFile other) {
            throw new DataFolderException("the events cannot be opened: " + other.getMessage(), other);
        }
    }
}
