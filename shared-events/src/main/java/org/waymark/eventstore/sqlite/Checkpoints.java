package org.waymark.eventstore.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps SQLite's write-ahead log short. By itself SQLite begins it anew only when nobody reads, so that readers who never
 * pause, such as a rebuild, would let it grow without end; this waits for those who read just now, and they are brief.
 */
final class Checkpoints {
    private final Path log;
    private final long longest;
    private final int every;
    private long limit;
    private int transactions;

    /**
     * @param longest bytes from which on the log is too long
     * @param every how many transactions from one look to the next
     */
    Checkpoints(Path log, long longest, int every) {
        this.log = log;
        this.longest = longest;
        this.every = every;
        this.limit = longest;
    }

    /** Between two transactions of the one writer. */
    void between(Connection writer) throws SQLException {
        if (++transactions % every == 0 && size() > limit) {
            shorten(writer);
        }
    }

    private void shorten(Connection writer) throws SQLException {
        try (var statement = writer.createStatement();
                var outcome = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            boolean heldUp = outcome.next() && outcome.getInt(1) != 0;
            limit = heldUp ? 2 * size() : longest; // somebody reads for long: do not make every writer wait for them
        }
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException noLog) {
            return 0;
        }
    }
}
