package org.waymark.keys.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeyStore;

/** What is written to the file of keys. Used by one thread at a time, inside a transaction. */
final class Statements {
    private final Connection connection;
    private final PreparedStatement isErased;
    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement tokens;
    private final PreparedStatement update;
    private final PreparedStatement compare;

    Statements(Connection connection) throws SQLException {
        this.connection = connection;
        isErased = connection.prepareStatement("SELECT 1 FROM erasure WHERE subject = ? AND done = 1");
        insert = connection.prepareStatement(
                "INSERT OR IGNORE INTO keyset (subject, wrapped, tokens, alike) VALUES (?, ?, ?, ?)");
        select = connection.prepareStatement("SELECT wrapped FROM keyset WHERE subject = ?");
        tokens = connection.prepareStatement("SELECT tokens FROM keyset WHERE subject = ?");
        update = connection.prepareStatement("UPDATE keyset SET tokens = ? WHERE subject = ?");
        compare = connection.prepareStatement("UPDATE keyset SET alike = ? WHERE subject = ?");
    }

    byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, KeyStore.FoundBy tokens) throws SQLException {
        if (isErased(subject)) {
            return null;
        }
        if (wrapped != null && insert(subject, wrapped, tokens)) {
            return wrapped;
        }
        if (!tokens.names().isEmpty()) {
            add(subject, tokens.names());
        }
        if (tokens.alike() != null) {
            compare.setBytes(1, Tokens.write(tokens.alike()));
            compare.setString(2, subject);
            compare.executeUpdate();
        }
        return find(subject);
    }

    private boolean insert(String subject, byte[] wrapped, KeyStore.FoundBy tokens) throws SQLException {
        insert.setString(1, subject);
        insert.setBytes(2, wrapped);
        insert.setBytes(3, Tokens.write(tokens.names()));
        insert.setBytes(4, Tokens.write(tokens.alike() == null ? List.of() : tokens.alike()));
        return insert.executeUpdate() == 1;
    }

    private void add(String subject, Collection<Long> more) throws SQLException {
        tokens.setString(1, subject);
        try (var row = tokens.executeQuery()) {
            if (!row.next()) {
                return;
            }
            var all = Tokens.read(row.getBytes(1));
            all.addAll(more);
            update.setBytes(1, Tokens.write(all));
        }
        update.setString(2, subject);
        update.executeUpdate();
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
        try (var wrap = connection.prepareStatement("UPDATE keyset SET wrapped = ? WHERE subject = ?")) {
            for (var each : all.entrySet()) {
                wrap.setBytes(1, rewrapped.apply(each.getKey(), each.getValue()));
                wrap.setString(2, each.getKey());
                wrap.executeUpdate();
            }
        }
    }
}
