package org.waymark.eventstore.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.waymark.eventstore.StoredEvent;

/**
 * Writes events into a file as another store held them, places and times too. For moving a whole history in, while nothing
 * else writes there; whoever uses it holds the data folder.
 */
public final class SqliteMove implements AutoCloseable {
    private static final String INSERT =
            "INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber,"
                    + " type, eventIdentifier, timeStamp, payloadType, payloadRevision, payload, metaData)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    private SqliteMove(Connection connection) {
        this.connection = connection;
    }

    /** @param folder with a store that was opened before */
    public static SqliteMove into(Path folder) {
        try {
            return new SqliteMove(new SqliteFile(folder.resolve("events.db"), Durability.SYNCED).writer());
        } catch (SQLException refused) {
            throw SqliteErrors.unavailable(refused);
        }
    }

    /** All of them or none; durable when it returns. */
    public void append(List<StoredEvent> events) {
        try (var begin = connection.createStatement();
                var insert = connection.prepareStatement(INSERT)) {
            begin.execute("BEGIN IMMEDIATE");
            try {
                for (var event : events) {
                    insert(insert, event);
                }
                begin.execute("COMMIT");
            } catch (SQLException failed) {
                begin.execute("ROLLBACK");
                throw failed;
            }
        } catch (SQLException refused) {
            throw SqliteErrors.unavailable(refused);
        }
    }

    private static void insert(PreparedStatement insert, StoredEvent event) throws SQLException {
        insert.setLong(1, event.position());
        insert.setString(2, event.aggregateId());
        insert.setLong(3, event.sequence());
        insert.setString(4, event.aggregateType());
        insert.setString(5, event.eventId());
        insert.setLong(6, event.timestamp());
        insert.setString(7, event.name());
        insert.setString(8, event.revision());
        insert.setBytes(9, event.payload());
        insert.setBytes(10, event.metaData());
        insert.executeUpdate();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw SqliteErrors.unavailable(refused);
        }
    }
}
