package org.waymark.keys.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.waymark.keys.KeysUnavailableException;
import org.waymark.sqlite.Tables;

/**
 * The tables of the file of keys. Tokens stand with their key and not in an index of their own: that would touch a page a
 * token at each registration, and looking through all of them takes milliseconds.
 */
final class KeySchema {
    private static final Tables TABLES = new Tables(
            "Wayk",
            List.of(
                    List.of(
                            "CREATE TABLE keyset (subject TEXT PRIMARY KEY, wrapped BLOB NOT NULL, tokens BLOB NOT NULL)"
                                    + " STRICT, WITHOUT ROWID",
                            "CREATE TABLE erasure (subject TEXT PRIMARY KEY, done INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
                    // whoever was registered before is compared with nobody until their details change
                    List.of("ALTER TABLE keyset ADD COLUMN alike BLOB NOT NULL DEFAULT x''")));

    private KeySchema() {}

    static void prepare(Connection connection) throws SQLException {
        try {
            TABLES.prepare(connection);
        } catch (Tables.OtherFile other) {
            throw new KeysUnavailableException("the keys cannot be opened: " + other.getMessage(), other);
        }
    }
}
