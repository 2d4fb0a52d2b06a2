package org.waymark.eventstore.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.waymark.eventstore.DataFolderException;

/**
 * The two tables, with Axon's column names but no index beyond those that are read by: a place in the one order of all
 * events, and a place in an aggregate's history. The first counts up without gaps, as there is one writer and nothing is
 * ever deleted; the file itself refuses to change an event.
 */
final class Schema {
    private static final int APPLICATION = 0x57_61_79_6d;
    private static final int VERSION = 1;
    private static final List<String> TABLES =
            List.of("""
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
            BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END""", "PRAGMA application_id = " + APPLICATION, "PRAGMA user_version = " + VERSION);

    private Schema() {}

    /** Makes the tables in a new file; refuses a file that a newer Waymark made, or somebody else. */
    static void prepare(Connection connection) throws SQLException {
        int version = pragma(connection, "user_version");
        int application = pragma(connection, "application_id");
        if (version == 0 && application == 0) {
            create(connection);
        } else if (application != APPLICATION || version > VERSION) {
            throw new DataFolderException(
                    "the file of events was made by another program or a newer Waymark; start that one", null);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (var table : TABLES) {
                statement.execute(table);
            }
            statement.execute("COMMIT");
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
