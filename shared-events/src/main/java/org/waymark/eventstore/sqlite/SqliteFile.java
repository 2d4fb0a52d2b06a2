package org.waymark.eventstore.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteDataSource;

/** Opens connections to the file of events: one that writes, some that can only read. */
class SqliteFile {
    private static final int BUSY_MILLIS = 5_000;
    private static final int CACHE_KIB = -16_384;
    private static final int READERS = 8;
    private static final long LONGEST_LOG = 32L << 20;
    private static final int CHECKPOINT_EVERY = 200;

    private final Path file;
    private final Durability durability;

    SqliteFile(Path file, Durability durability) {
        this.file = file;
        this.durability = durability;
    }

    Connection writer() throws SQLException {
        return source().getConnection();
    }

    HikariDataSource readers() {
        var pool = new HikariConfig();
        pool.setPoolName("events");
        pool.setDataSource(source());
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    Checkpoints checkpoints() {
        return new Checkpoints(file.resolveSibling(file.getFileName() + "-wal"), LONGEST_LOG, CHECKPOINT_EVERY);
    }

    private SQLiteDataSource source() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(durability.mode());
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE_KIB);
        config.setPragma(Pragma.SECURE_DELETE, "true"); // a snapshot that is dropped is overwritten
        config.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
