package org.waymark.keys.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.waymark.keys.KeysUnavailableException;

/**
 * The tables of the file of keys. Tokens stand with their key and not in an index of their own: that would touch a page a
 * token at each registration, and looking through all of them takes milliseconds.
 */
final class KeySchema {
    private static final int APPLICATION = 0x57_61_79_6b;
    private static final int VERSION = 1;
    private static final List<String> TABLES = List.of(
            "CREATE TABLE keyset (subject TEXT PRIMARY KEY, wrapped BLOB NOT NULL, tokens BLOB NOT NULL)"
                    + " STRICT, WITHOUT ROWID",
            "CREATE TABLE erasure (subject TEXT PRIMARY KEY, done INTEGER NOT NULL) STRICT, WITHOUT ROWID",
            "PRAGMA application_id = " + APPLICATION,
            "PRAGMA user_version = " + VERSION);

    private KeySchema() {}

    static void prepare(Connection connection) throws SQLException {
        int version = pragma(connection, "user_version");
        int application = pragma(connection, "application_id");
        if (version == 0 && application == 0) {
            create(connection);
        } else if (application != APPLICATION || version > VERSION) {
            throw new KeysUnavailableException(
                    "the file of keys was made by another program or a newer Waymark; start that one", null);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (var table : TABLES) {
                statement.execute(table);
            }
            statement.execute("COMMIT");
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
