package org.waymark.keys.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeyStore;
import org.waymark.keys.KeysUnavailableException;

/** Keys in SQLite: pages freed are overwritten, and the write-ahead log is emptied when a key is destroyed. */
public final class SqliteKeyStore implements KeyStore {
    private static final int ATTEMPTS = 50;

    private final HikariDataSource readers;
    private final Connection connection;
    private final SharedWrites writes;
    private final Statements statements;
    private final Log log;

    private SqliteKeyStore(KeyFile file) throws SQLException {
        connection = file.writer();
        KeySchema.prepare(connection);
        statements = new Statements(connection);
        writes = new SharedWrites(connection);
        readers = file.readers();
        log = file.log();
    }

    /**
     * Opens the keys in that file, making it when there is none.
     *
     * @param synced false only for measuring
     */
    public static SqliteKeyStore open(Path file, boolean synced) {
        try {
            return new SqliteKeyStore(new KeyFile(file, synced));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public byte @Nullable [] find(String subject) {
        return read(
                "SELECT wrapped FROM keyset WHERE subject = ?", rows -> rows.next() ? rows.getBytes(1) : null, subject);
    }

    @Override
    public byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, Collection<Long> tokens) {
        return writeDurably(ignored -> statements.keep(subject, wrapped, tokens));
    }

    @Override
    public List<String> having(Collection<Long> tokens, String after, int limit) {
        var found = read(
                "SELECT subject, tokens FROM keyset WHERE subject > ? ORDER BY subject",
                rows -> {
                    var subjects = new ArrayList<String>();
                    while (subjects.size() < limit && rows.next()) {
                        if (Tokens.holds(rows.getBytes(2), tokens)) {
                            subjects.add(rows.getString(1));
                        }
                    }
                    return subjects;
                },
                after);
        return found == null ? List.of() : found;
    }

    @Override
    public void intend(String subject) {
        writeDurably(
                ignored -> statements.update("INSERT OR IGNORE INTO erasure (subject, done) VALUES (?, 0)", subject));
    }

    @Override
    public void abandon(String subject) {
        writeDurably(ignored -> statements.update("DELETE FROM erasure WHERE subject = ? AND done = 0", subject));
    }

    @Override
    public List<String> intended() {
        return texts("SELECT subject FROM erasure WHERE done = 0 ORDER BY subject");
    }

    @Override
    public void destroy(String subject) {
        writeDurably(ignored -> statements.destroy(subject));
        rewriteTheFile();
        emptyTheLog();
    }

    /** Rows that were once moved from page to page leave copies in what is unused of a page; none is left in a new file. */
    private void rewriteTheFile() {
        try {
            writes.alone(to -> {
                try (var statement = to.createStatement()) {
                    return statement.execute("VACUUM");
                }
            });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** It holds the pages as they were when the key was made; somebody who reads just now is waited for. */
    private void emptyTheLog() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (isEmptied()) {
                    return;
                }
            } catch (SQLException e) {
                throw unavailable(e);
            }
        }
        throw new KeysUnavailableException("a key was destroyed and the file of keys still holds traces of it", null);
    }

    private boolean isEmptied() throws SQLException {
        var held = new boolean[1];
        writes.alone(to -> {
            try (var statement = to.createStatement();
                    var outcome = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                held[0] = outcome.next() && outcome.getInt(1) != 0;
                return null;
            }
        });
        return !held[0];
    }

    @Override
    public List<String> erased() {
        return texts("SELECT subject FROM erasure WHERE done = 1 ORDER BY subject");
    }

    @Override
    public void rewrap(BiFunction<String, byte[], byte[]> rewrapped) {
        writeDurably(ignored -> {
            statements.rewrap(rewrapped);
            return null;
        });
        emptyTheLog();
    }

    private interface Rows<T> {
        @Nullable T read(ResultSet rows) throws SQLException;
    }

    private List<String> texts(String sql, Object... values) {
        var texts = read(
                sql,
                rows -> {
                    var found = new ArrayList<String>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                },
                values);
        return texts == null ? List.of() : texts;
    }

    private <T> @Nullable T read(String sql, Rows<T> rows, Object... values) {
        try (var reader = readers.getConnection();
                var statement = reader.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            try (var result = statement.executeQuery()) {
                return rows.read(result);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private <T> @Nullable T writeDurably(SharedWrites.Write<T> write) {
        try {
            var result = writes.write(write);
            log.sync(log.written());
            return result;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static KeysUnavailableException unavailable(SQLException e) {
        return new KeysUnavailableException(
                "the file of keys cannot be read or written; look at the disk and the folder's rights", e);
    }

    @Override
    public void close() {
        readers.close();
        log.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }
}
