package org.waymark.access.reads;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.sqlite.OwnerOnlyFile;
import org.waymark.sqlite.SharedWrites;
import org.waymark.sqlite.Tables;

/** A file beside the events that is only ever added to; those who read at the same moment share one wait for the disk. */
public final class SqliteReadAudit implements ReadAudit {
    public static final String FILE = "audit.sqlite";

    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;
    private static final String COLUMNS = "person, reader, role, fields, question, glass, at, request";
    private static final int READERS = 4;
    private static final Tables TABLES = new Tables(
            "Wayr",
            List.of(List.of(
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
            BEGIN SELECT RAISE(ABORT, 'what was read is never removed'); END""")));

    private final OwnerOnlyFile file;
    private final @Nullable Object identity;
    private final Connection connection;
    private final PreparedStatement insert;
    private final SharedWrites writes;
    private final HikariDataSource readers;

    private SqliteReadAudit(OwnerOnlyFile file) throws SQLException {
        this.file = file;
        connection = file.writer();
        TABLES.prepare(connection);
        identity = identity();
        insert = connection.prepareStatement("INSERT INTO reading (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
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
                for (var reading : readings) {
                    insert(reading);
                }
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

    private void insert(Reading reading) throws SQLException {
        insert.setString(1, reading.person().toString());
        insert.setString(2, reading.reader().value());
        insert.setString(3, reading.role().name());
        insert.setString(4, reading.fields().name());
        insert.setString(5, reading.question());
        if (reading.breakGlass() == null) {
            insert.setNull(6, Types.VARCHAR);
        } else {
            insert.setString(6, reading.breakGlass().toString());
        }
        insert.setLong(7, reading.at().getEpochSecond() * MICROS + reading.at().getNano() / NANOS);
        insert.setString(8, reading.request());
        insert.executeUpdate();
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
        var sql = "SELECT position, " + COLUMNS + " FROM reading WHERE " + column
                + " = ? AND position < ? ORDER BY position DESC LIMIT ?";
        try (var reader = readers.getConnection();
                var select = reader.prepareStatement(sql)) {
            select.setString(1, value);
            select.setLong(2, before);
            select.setInt(3, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Kept>();
                while (rows.next()) {
                    found.add(kept(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var glass = row.getString(7);
        long at = row.getLong(8);
        return new Kept(
                row.getLong(1),
                new Reading(
                        PersonId.of(row.getString(2)),
                        AccountId.of(row.getString(3)),
                        Role.valueOf(row.getString(4)),
                        Fields.valueOf(row.getString(5)),
                        row.getString(6),
                        glass == null ? null : UUID.fromString(glass),
                        Instant.ofEpochSecond(Math.floorDiv(at, MICROS), Math.floorMod(at, MICROS) * NANOS),
                        row.getString(9)));
    }

    @Override
    public long count() {
        try (var reader = readers.getConnection();
                var statement = reader.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM reading")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw unavailable(e);
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
