package org.waymark.access.credentials;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.access.credentials.Credentials.Kept;
import org.waymark.events.AccountId;

/** The rows of secrets. Used by one thread at a time. */
final class Secrets {
    private final Connection connection;
    private final SealedFactors factors;

    Secrets(Connection connection, SealedFactors factors) {
        this.connection = connection;
        this.factors = factors;
    }

    @Nullable Secret find(AccountId account) throws SQLException {
        try (var asked = connection.prepareStatement(
                "SELECT password, temporary, factor, enrolled, step FROM secret WHERE account = ?")) {
            asked.setString(1, account.value());
            try (var row = asked.executeQuery()) {
                return row.next()
                        ? new Secret(
                                row.getString(1),
                                row.getBoolean(2),
                                factors.open(account, row.getString(3)),
                                row.getBoolean(4),
                                row.getLong(5))
                        : null;
            }
        }
    }

    /** In one transaction; what is compared is what was read, not how it was sealed, since that is never the same twice. */
    boolean replace(AccountId account, @Nullable Secret before, Secret after) throws SQLException {
        var sealed = factors.seal(account, after.factor());
        execute("BEGIN IMMEDIATE");
        try {
            boolean isSame = Objects.equals(before, find(account));
            if (isSame) {
                put(after.keptFor(account, sealed));
            }
            execute("COMMIT");
            return isSame;
        } catch (SQLException | RuntimeException failed) {
            execute("ROLLBACK");
            throw failed;
        }
    }

    void put(Kept secret) throws SQLException {
        try (var put = connection.prepareStatement(
                "REPLACE INTO secret (account, password, temporary, factor, enrolled, step) VALUES (?, ?, ?, ?, ?, ?)")) {
            put.setString(1, secret.account().value());
            put.setString(2, secret.passwordHash());
            put.setBoolean(3, secret.temporary());
            put.setString(4, secret.factor());
            put.setBoolean(5, secret.enrolled());
            put.setLong(6, secret.lastStep());
            put.executeUpdate();
        }
    }

    List<Kept> kept() throws SQLException {
        var found = new ArrayList<Kept>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT account, password, temporary, factor, enrolled, step FROM secret ORDER BY account")) {
            while (rows.next()) {
                found.add(new Kept(
                        AccountId.of(rows.getString(1)),
                        rows.getString(2),
                        rows.getBoolean(3),
                        rows.getString(4),
                        rows.getBoolean(5),
                        rows.getLong(6)));
            }
        }
        return found;
    }

    /** Those that an older Waymark kept as they are; nothing of them is left in the file. */
    void sealWhatIsNot() throws SQLException {
        var open = new LinkedHashMap<String, byte[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT account, factor FROM secret WHERE typeof(factor) = 'blob'")) {
            while (rows.next()) {
                open.put(rows.getString(1), rows.getBytes(2));
            }
        }
        if (open.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("UPDATE secret SET factor = ? WHERE account = ?")) {
            for (var each : open.entrySet()) {
                update.setString(1, factors.seal(AccountId.of(each.getKey()), each.getValue()));
                update.setString(2, each.getKey());
                update.executeUpdate();
            }
        }
        execute("VACUUM");
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
