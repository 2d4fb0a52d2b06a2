package org.waymark.sqlite;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What is in a file of SQLite, by the marks that SQLite has for it: whose file it is, and which version of its tables.
 *
 * @param application four letters
 * @param steps the statements that lead from each version to the next, from nothing on; they only grow
 */
public record Tables(String application, List<List<String>> steps) {
    private static final int LETTERS = 4;

    public Tables {
        if (application.length() != LETTERS) {
            throw new IllegalArgumentException("four letters mark a file");
        }
        steps = List.copyOf(steps);
    }

    /** The file is not one of these. */
    public static final class OtherFile extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        OtherFile() {
            super("the file was made by another program or a newer Waymark; start that one", null, false, false);
        }
    }

    /**
     * Brings the file to the newest version in one step.
     *
     * @throws OtherFile when a newer Waymark made it, or somebody else
     */
    public void prepare(Connection connection) throws SQLException {
        int version = pragma(connection, "user_version");
        int mark = pragma(connection, "application_id");
        if (mark != mark() && (mark != 0 || version != 0) || version > steps.size()) {
            throw new OtherFile();
        }
        if (version < steps.size()) {
            renew(connection);
        }
    }

    private void renew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            int from = pragma(connection, "user_version"); // somebody else may have been faster
            for (var step : steps.subList(from, steps.size())) {
                for (var part : step) {
                    statement.execute(part);
                }
            }
            statement.execute("PRAGMA application_id = " + mark());
            statement.execute("PRAGMA user_version = " + steps.size());
            statement.execute("COMMIT");
        }
    }

    private int mark() {
        return application.chars().reduce(0, (mark, letter) -> mark << 8 | letter);
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
