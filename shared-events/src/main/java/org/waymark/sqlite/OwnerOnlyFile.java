package org.waymark.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Opens connections to a file of SQLite that nobody but its owner may read, and in which what is freed is overwritten. */
public final class OwnerOnlyFile {
    private static final int BUSY_MILLIS = 5_000;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final SQLiteDataSource source;

    private OwnerOnlyFile(Path file, SQLiteDataSource source) {
        this.file = file;
        this.source = source;
    }

    /** Makes the file if it is not there; a write waits for the disk as that mode has it. */
    public static OwnerOnlyFile at(Path file, SynchronousMode synchronous) {
        hide(file);
        return new OwnerOnlyFile(file, source(file, settings(synchronous)));
    }

    /** As above, and each connection may remember so much of the file. */
    public static OwnerOnlyFile at(Path file, SynchronousMode synchronous, int kibibytes) {
        hide(file);
        var settings = settings(synchronous);
        settings.setCacheSize(-kibibytes);
        return new OwnerOnlyFile(file, source(file, settings));
    }

    /** Before SQLite makes it: SQLite gives the files beside it the same rights. */
    private static void hide(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return;
            }
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        } catch (IOException refused) {
            // SQLite says so next
        }
    }

    private static SQLiteConfig settings(SynchronousMode synchronous) {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(synchronous);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setPragma(Pragma.SECURE_DELETE, "true");
        settings.setGetGeneratedKeys(false);
        return settings;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig settings) {
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    public Connection writer() throws SQLException {
        return source.getConnection();
    }

    /**
     * Connections that can only read.
     *
     * @param pool its name, for whoever looks at threads
     */
    public HikariDataSource readers(String pool, int most) {
        var config = new HikariConfig();
        config.setPoolName(pool);
        config.setDataSource(source);
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** There once something was written. */
    public Path log() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /**
     * What tells this file from another of the same name, null where nothing does. Whoever deletes or replaces a file that is
     * open is not seen by SQLite, which goes on writing to what has no name any more.
     */
    public @Nullable Object identity() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
