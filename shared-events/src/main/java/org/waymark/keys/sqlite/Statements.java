package org.waymark.keys.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is written to the file of keys. Used by one thread at a time, inside a transaction. */
final class Statements {
    private final Connection connection;
    private final PreparedStatement isErased;
    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement token;

    Statements(Connection connection) throws SQLException {
        this.connection = connection;
        isErased = connection.prepareStatement("SELECT 1 FROM erasure WHERE subject = ? AND done = 1");
        insert = connection.prepareStatement("INSERT OR IGNORE INTO keyset (subject, wrapped) VALUES (?, ?)");
        select = connection.prepareStatement("SELECT wrapped FROM keyset WHERE subject = ?");
        token = connection.prepareStatement("INSERT OR IGNORE INTO name (token, subject) VALUES (?, ?)");
    }

    byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, Collection<Long> tokens) throws SQLException {
        if (isErased(subject)) {
            return null;
        }
        for (var each : tokens) {
            token.setLong(1, each);
            token.setString(2, subject);
            token.executeUpdate();
        }
        if (wrapped != null) {
            insert.setString(1, subject);
            insert.setBytes(2, wrapped);
            if (insert.executeUpdate() == 1) {
                return wrapped;
            }
        }
        return find(subject);
    }

    private boolean isErased(String subject) throws SQLException {
        isErased.setString(1, subject);
        try (var row = isErased.executeQuery()) {
            return row.next();
        }
    }

    private byte @Nullable [] find(String subject) throws SQLException {
        select.setString(1, subject);
        try (var row = select.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    int destroy(String subject) throws SQLException {
        update("DELETE FROM keyset WHERE subject = ?", subject);
        update("DELETE FROM name WHERE subject = ?", subject);
        return update("REPLACE INTO erasure (subject, done) VALUES (?, 1)", subject);
    }

    int update(String sql, String subject) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            return statement.executeUpdate();
        }
    }

    void rewrap(BiFunction<String, byte[], byte[]> rewrapped) throws SQLException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT subject, wrapped FROM keyset")) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getBytes(2));
            }
        }
        try (var update = connection.prepareStatement("UPDATE keyset SET wrapped = ? WHERE subject = ?")) {
            for (var each : all.entrySet()) {
                update.setBytes(1, rewrapped.apply(each.getKey(), each.getValue()));
                update.setString(2, each.getKey());
                update.executeUpdate();
            }
        }
    }
}
