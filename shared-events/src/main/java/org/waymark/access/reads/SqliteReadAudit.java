package org.waymark.access.reads;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.events.AccountId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.Reads;
import org.waymark.sqlite.OwnerOnlyFile;
import org.waymark.sqlite.SharedWrites;
import org.waymark.sqlite.Tables;

/** A file beside the events that is only ever added to; those who read at the same moment share one wait for the disk. */
public final class SqliteReadAudit implements ReadAudit, ReadsRecord {
    public static final String FILE = "audit.sqlite";

    private static final int READERS = 4;
    private static final int PAGE = 1_000;
    private static final Tables TABLES = new Tables(
            "Wayr",
            List.of(
                    List.of(
                            """
            CREATE TABLE IF NOT EXISTS reading (position INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL,
              reader TEXT NOT NULL, role TEXT NOT NULL, fields TEXT NOT NULL, question TEXT NOT NULL, glass TEXT,
              at INTEGER NOT NULL, request TEXT NOT NULL) STRICT""",
                            "CREATE INDEX IF NOT EXISTS reading_of ON reading (person)",
                            "CREATE INDEX IF NOT EXISTS reading_by ON reading (reader)",
                            """
            CREATE TRIGGER IF NOT EXISTS never_changed BEFORE UPDATE ON reading
            BEGIN SELECT RAISE(ABORT, 'what was read is never changed'); END""",
                            """
            CREATE TRIGGER IF NOT EXISTS never_removed BEFORE DELETE ON reading
            BEGIN SELECT RAISE(ABORT, 'what was read is never removed'); END"""),
                    // lines of before have none: only what follows the first that has one can be vouched for
                    List.of("ALTER TABLE reading ADD COLUMN hash BLOB")));

    private final OwnerOnlyFile file;
    private final @Nullable Object identity;
    private final Lines lines;
    private final SharedWrites writes;
    private final HikariDataSource readers;

    private SqliteReadAudit(OwnerOnlyFile file) throws SQLException {
        this.file = file;
        Connection connection = file.writer();
        TABLES.prepare(connection);
        identity = identity();
        lines = new Lines(connection);
        writes = new SharedWrites(connection);
        readers = file.readers("reads", READERS);
    }

    /** @param folder made when it is not there */
    public static SqliteReadAudit open(Path folder) {
        try {
            return new SqliteReadAudit(OwnerOnlyFile.at(folder.resolve(FILE), SynchronousMode.FULL));
        } catch (SQLException | Tables.OtherFile e) {
            throw unavailable(e);
        }
    }

    @Override
    public void write(List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        try {
            writes.write(ignored -> {
                requireSameFile();
                lines.add(readings);
                return null;
            });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** What is written to a file that somebody moved or deleted can be read by nobody. */
    private void requireSameFile() throws SQLException {
        if (!Objects.equals(identity, identity())) {
            throw new SQLException("the file of reads is not the one that was opened");
        }
    }

    private @Nullable Object identity() throws SQLException {
        try {
            return file.identity();
        } catch (IOException gone) {
            throw new SQLException("the file of reads is not where it was", gone);
        }
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Rows<T> rows, Object... values) {
        try (var reader = readers.getConnection();
                var select = reader.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            try (var found = select.executeQuery()) {
                return rows.read(found);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<Kept> of(PersonId person, long before, int limit) {
        return latest("person", person.toString(), before, limit);
    }

    @Override
    public List<Kept> by(AccountId reader, long before, int limit) {
        return latest("reader", reader.value(), before, limit);
    }

    private List<Kept> latest(String column, String value, long before, int limit) {
        var sql = "SELECT position, " + Line.COLUMNS + " FROM reading WHERE " + column
                + " = ? AND position < ? ORDER BY position DESC LIMIT ?";
        return query(sql, SqliteReadAudit::kept, value, before, limit);
    }

    @Override
    public List<Kept> since(long position, int limit) {
        return query(
                "SELECT position, " + Line.COLUMNS + " FROM reading WHERE position > ? ORDER BY position LIMIT ?",
                SqliteReadAudit::kept,
                position,
                limit);
    }

    private static List<Kept> kept(ResultSet rows) throws SQLException {
        var found = new ArrayList<Kept>();
        while (rows.next()) {
            found.add(new Kept(rows.getLong(1), Line.at(rows).reading()));
        }
        return found;
    }

    @Override
    public long count() {
        return query("SELECT count(*) FROM reading", rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    @Override
    public Reads head() {
        return query(
                "SELECT position, hash FROM reading ORDER BY position DESC LIMIT 1",
                rows -> rows.next()
                        ? new Reads(rows.getLong(1), orNothing(rows.getBytes(2)))
                        : new Reads(0, orNothing(null)));
    }

    private static byte[] orNothing(byte @Nullable [] hash) {
        return hash == null ? new byte[Line.HASH_BYTES] : hash;
    }

    @Override
    public byte @Nullable [] hashAt(long line) {
        var found = query(
                "SELECT hash FROM reading WHERE position = ?",
                rows -> rows.next() ? List.of(orNothing(rows.getBytes(1))) : List.<byte[]>of(),
                line);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void retrace(Retracing each) {
        var at = new Retraced(each);
        boolean more = true;
        while (more) {
            more = query(
                    "SELECT position, " + Line.COLUMNS
                            + ", hash FROM reading WHERE position > ? ORDER BY position LIMIT ?",
                    rows -> at.follow(rows, PAGE),
                    at.position,
                    PAGE);
        }
    }

    /** How far a retracing is. */
    private static final class Retraced {
        private final Retracing each;
        private long position;
        private byte[] hash = new byte[Line.HASH_BYTES];
        private boolean begun;

        Retraced(Retracing each) {
            this.each = each;
        }

        boolean follow(ResultSet rows, int page) throws SQLException {
            int seen = 0;
            for (; rows.next(); seen++) {
                position = rows.getLong(1);
                var stored = rows.getBytes(10);
                begun |= stored != null;
                if (begun) {
                    hash = Line.at(rows).hashAfter(hash, position);
                    each.line(position, hash, Arrays.equals(hash, stored));
                } else {
                    each.line(position, hash, true);
                }
            }
            return seen == page;
        }
    }

    @Override
    public void close() {
        readers.close();
        try {
            writes.alone(writer -> {
                writer.close();
                return null;
            });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static ReadAuditUnavailableException unavailable(Exception e) {
        return new ReadAuditUnavailableException(
                "the record of who read whom cannot be written or read; look at the disk and the folder's rights", e);
    }
}
