package org.waymark.keys.sqlite;

import java.nio.LongBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.waymark.keys.KeyStore;
import org.waymark.sqlite.OwnerOnlyFile;
import org.waymark.sqlite.SharedWrites;

/** Keys in SQLite: pages freed are overwritten, and the write-ahead log is emptied when a key is destroyed. */
public final class SqliteKeyStore implements KeyStore {
    private static final int READERS = 4;

    private final Connection connection;
    private final SharedWrites writes;
    private final Statements statements;
    private final Traces traces;
    private final KeyRows rows;
    private final Log log;
    private final Unwritten unwritten = new Unwritten();

    private SqliteKeyStore(OwnerOnlyFile file, boolean synced) throws SQLException {
        connection = file.writer();
        KeySchema.prepare(connection);
        statements = new Statements(connection);
        writes = new SharedWrites(connection);
        traces = new Traces(writes);
        rows = new KeyRows(file.readers("keys", READERS));
        log = new Log(synced ? file.log() : null);
    }

    /**
     * Opens the keys in that file, making it when there is none.
     *
     * @param synced false only for measuring
     */
    public static SqliteKeyStore open(Path file, boolean synced) {
        try {
            var mode = synced ? SynchronousMode.NORMAL : SynchronousMode.OFF; // the log is synced apart
            return new SqliteKeyStore(OwnerOnlyFile.at(file, mode), synced);
        } catch (SQLException e) {
            throw KeyRows.unavailable(e);
        }
    }

    @Override
    public byte @Nullable [] find(String subject) {
        var waiting = unwritten.find(subject);
        return waiting == null ? rows.written(subject).wrapped() : waiting;
    }

    @Override
    public byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, KeyStore.FoundBy tokens) {
        return unwritten.keep(subject, wrapped, tokens, rows::written);
    }

    @Override
    public void makeDurable() {
        writeTheUnwritten();
        log.sync();
    }

    private void writeTheUnwritten() {
        var batch = unwritten.batch();
        if (batch != null) {
            write(ignored -> {
                batch.to(statements::keep);
                return null;
            });
            batch.written();
        }
    }

    @Override
    public List<String> having(Collection<Long> tokens, String after, int limit) {
        writeTheUnwritten();
        return rows.having(tokens, after, limit);
    }

    @Override
    public void eachAlike(BiConsumer<String, LongBuffer> consumer) {
        writeTheUnwritten();
        rows.eachAlike(consumer);
    }

    @Override
    public void each(Consumer<Kept> consumer) {
        writeTheUnwritten();
        rows.each(consumer);
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
        return rows.erasures(false);
    }

    @Override
    public void destroy(String subject) {
        writeDurably(ignored -> statements.destroy(subject));
        unwritten.forget(subject);
        traces.rewriteTheFile();
        traces.emptyTheLog();
    }

    @Override
    public List<String> erased() {
        return rows.erasures(true);
    }

    @Override
    public void rewrap(BiFunction<String, byte[], byte[]> rewrapped) {
        writeTheUnwritten();
        writeDurably(ignored -> {
            statements.rewrap(rewrapped);
            return null;
        });
        traces.emptyTheLog();
    }

    private void writeDurably(SharedWrites.Write<?> write) {
        write(write);
        log.sync();
    }

    private void write(SharedWrites.Write<?> write) {
        try {
            writes.write(write);
            log.written();
        } catch (SQLException e) {
            throw KeyRows.unavailable(e);
        }
    }

    @Override
    public void close() {
        writeTheUnwritten();
        rows.close();
        log.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw KeyRows.unavailable(e);
        }
    }
}
