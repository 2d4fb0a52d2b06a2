package org.waymark.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is asked of a file of SQLite, many at once, over connections that only read. */
public record Questions(DataSource readers) {
    /** Makes an answer of the rows that were found. */
    public interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** @param values for the question marks, in order */
    public <T> T ask(String sql, Rows<T> rows, Object... values) throws SQLException {
        try (var reader = readers.getConnection();
                var question = reader.prepareStatement(sql);
                var found = found(question, values)) {
            return rows.read(found);
        }
    }

    private static ResultSet found(PreparedStatement question, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            question.setObject(at + 1, values[at]);
        }
        return question.executeQuery();
    }
}
