package org.waymark.eventstore.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.waymark.sqlite.OwnerOnlyFile;

/** Opens connections to the file of events: one that writes, some that can only read. */
class SqliteFile {
    private static final int CACHE_KIB = 16_384;
    private static final int READERS = 8;
    private static final long LONGEST_LOG = 32L << 20;
    private static final int CHECKPOINT_EVERY = 200;

    private final OwnerOnlyFile file;

    SqliteFile(Path file, Durability durability) {
        this.file = OwnerOnlyFile.at(file, durability.mode(), CACHE_KIB);
    }

    Connection writer() throws SQLException {
        return file.writer();
    }

    HikariDataSource readers() {
        return file.readers("events", READERS);
    }

    Checkpoints checkpoints() {
        return new Checkpoints(file.log(), LONGEST_LOG, CHECKPOINT_EVERY);
    }
}
