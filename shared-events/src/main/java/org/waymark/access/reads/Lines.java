package org.waymark.access.reads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.waymark.sqlite.Tables;

/**
 * Adds lines to the file of reads, each with a hash over itself and all before it. Used by one thread at a time, inside a
 * transaction: what is rolled back leaves no gap.
 */
final class Lines {
    static final Tables TABLES = new Tables(
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

    private final PreparedStatement last;
    private final PreparedStatement insert;

    Lines(Connection connection) throws SQLException {
        last = connection.prepareStatement("SELECT position, hash FROM reading ORDER BY position DESC LIMIT 1");
        insert = connection.prepareStatement(
                "INSERT INTO reading (position, " + Line.COLUMNS + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void add(List<Reading> readings) throws SQLException {
        long position = 0;
        var hash = new byte[Line.HASH_BYTES];
        try (var row = last.executeQuery()) {
            if (row.next()) {
                position = row.getLong(1);
                hash = row.getBytes(2) == null ? hash : row.getBytes(2);
            }
        }
        for (var reading : readings) {
            var line = Line.of(reading);
            hash = line.hashAfter(hash, ++position);
            insert(position, line, hash);
        }
    }

    private void insert(long position, Line line, byte[] hash) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, line.person());
        insert.setString(3, line.reader());
        insert.setString(4, line.role());
        insert.setString(5, line.fields());
        insert.setString(6, line.question());
        if (line.glass() == null) {
            insert.setNull(7, Types.VARCHAR);
        } else {
            insert.setString(7, line.glass());
        }
        insert.setLong(8, line.at());
        insert.setString(9, line.request());
        insert.setBytes(10, hash);
        insert.executeUpdate();
    }
}
