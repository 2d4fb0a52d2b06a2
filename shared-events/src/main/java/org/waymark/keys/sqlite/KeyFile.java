package org.waymark.keys.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Opens connections to the file of keys, which nobody but its owner may read. */
final class KeyFile {
    private static final int BUSY_MILLIS = 5_000;
    private static final int READERS = 4;

    private final Path file;
    private final boolean synced;

    KeyFile(Path file, boolean synced) {
        this.file = file;
        this.synced = synced;
        makeForOwnerOnly();
    }

    /** SQLite gives the files beside it the same rights. */
    private void makeForOwnerOnly() {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (!Files.exists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException refused) {
            // SQLite says so next
        }
    }

    /** There once something was written. */
    Log log() {
        return new Log(synced ? file.resolveSibling(file.getFileName() + "-wal") : null);
    }

    Connection writer() throws SQLException {
        return source().getConnection();
    }

    HikariDataSource readers() {
        var pool = new HikariConfig();
        pool.setPoolName("keys");
        pool.setDataSource(source());
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private SQLiteDataSource source() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synced ? SynchronousMode.NORMAL : SynchronousMode.OFF);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
