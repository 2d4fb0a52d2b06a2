package org.waymark.eventstore.sqlite;

import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Keeps the one writing connection, and opens a new one after a failure. Used by one thread at a time. */
final class OneWriter {
    private final SqliteFile file;
    private final Clock clock;
    private final Checkpoints checkpoints;
    private @Nullable Writer writer;
    private boolean closed;

    OneWriter(SqliteFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.checkpoints = file.checkpoints();
    }

    Writer get() throws SQLException {
        if (closed) {
            throw new SQLException("the event store is closed");
        }
        if (writer == null) {
            writer = new Writer(file.writer(), clock);
        }
        return writer;
    }

    /** After a failure of the disk nothing that this connection believes is believed any more. */
    void abandon() {
        var failed = writer;
        writer = null;
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException alreadyGone) {
                // closing rolls back; there is nothing else to save
            }
        }
    }

    /** Between transactions, when those whose units are durable have gone on already. */
    void checkpoint() {
        try {
            if (writer != null) {
                writer.checkpoint(checkpoints);
            }
        } catch (SQLException diskFails) {
            abandon();
        }
    }

    void close() {
        closed = true;
        abandon();
    }
}
