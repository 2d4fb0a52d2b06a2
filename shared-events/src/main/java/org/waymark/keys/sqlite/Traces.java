package org.waymark.keys.sqlite;

import java.sql.SQLException;
import org.waymark.keys.KeysUnavailableException;
import org.waymark.sqlite.SharedWrites;

/** What a key that was destroyed leaves in the files of a database, and how it is got rid of. */
record Traces(SharedWrites writes) {
    private static final int ATTEMPTS = 50;

    /** Rows that were once moved from page to page leave copies in what is unused of a page; none is left in a new file. */
    void rewriteTheFile() {
        try {
            writes.alone(to -> {
                try (var statement = to.createStatement()) {
                    return statement.execute("VACUUM");
                }
            });
        } catch (SQLException e) {
            throw KeyRows.unavailable(e);
        }
    }

    /** It holds the pages as they were when the key was made; somebody who reads just now is waited for. */
    void emptyTheLog() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (isEmptied()) {
                    return;
                }
            } catch (SQLException e) {
                throw KeyRows.unavailable(e);
            }
        }
        throw new KeysUnavailableException("a key was destroyed and the file of keys still holds traces of it", null);
    }

    private boolean isEmptied() throws SQLException {
        var emptied = writes.alone(to -> {
            try (var statement = to.createStatement();
                    var outcome = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return !outcome.next() || outcome.getInt(1) == 0;
            }
        });
        return Boolean.TRUE.equals(emptied);
    }
}
