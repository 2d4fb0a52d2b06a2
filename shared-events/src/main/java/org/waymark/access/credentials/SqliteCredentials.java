package org.waymark.access.credentials;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.waymark.events.AccountId;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.PersonalData;
import org.waymark.sqlite.OwnerOnlyFile;
import org.waymark.sqlite.Tables;

/** A small file beside the events, for its owner's eyes only; one connection is enough for what is asked of it. */
public final class SqliteCredentials implements Credentials, AutoCloseable {
    private static final String FILE = "credentials.db";
    private static final Tables TABLES =
            new Tables("Wayc", List.of(List.of("""
        CREATE TABLE IF NOT EXISTS secret (account TEXT PRIMARY KEY, password TEXT NOT NULL, temporary INTEGER NOT NULL,
          factor BLOB, enrolled INTEGER NOT NULL, step INTEGER NOT NULL) WITHOUT ROWID""", """
        CREATE TABLE IF NOT EXISTS token (hash TEXT PRIMARY KEY, account TEXT NOT NULL, until INTEGER NOT NULL)
          WITHOUT ROWID""", "CREATE INDEX IF NOT EXISTS token_of ON token (account)")));

    private final Connection connection;

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final Secrets secrets;

    private SqliteCredentials(Connection connection, PersonalData personal) throws SQLException {
        this.connection = connection;
        this.secrets = new Secrets(connection, new SealedFactors(personal));
        secrets.sealWhatIsNot();
    }

    /**
     * @param folder made when it is not there
     * @param personal seals the keys of second factors
     */
    public static SqliteCredentials open(Path folder, PersonalData personal) {
        try {
            var connection =
                    OwnerOnlyFile.at(folder.resolve(FILE), SynchronousMode.FULL).writer();
            TABLES.prepare(connection);
            return new SqliteCredentials(connection, personal);
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public synchronized List<Kept> kept() {
        try {
            return secrets.kept();
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public synchronized void keep(Kept secret) {
        try {
            secrets.put(secret);
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public synchronized Optional<Secret> secret(AccountId account) {
        try {
            return Optional.ofNullable(secrets.find(account));
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public synchronized boolean replace(AccountId account, @Nullable Secret before, Secret after) {
        try {
            return secrets.replace(account, before, after);
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }

    @Override
    public void keep(String hash, Token token) {
        run("INSERT INTO token (hash, account, until) VALUES (?, ?, ?)", insert -> {
            insert.setString(1, hash);
            insert.setString(2, token.account().value());
            insert.setLong(3, token.until().toEpochMilli());
            return insert.executeUpdate();
        });
    }

    @Override
    public Optional<Token> token(String hash) {
        return run("SELECT account, until FROM token WHERE hash = ?", asked -> {
            asked.setString(1, hash);
            try (var row = asked.executeQuery()) {
                return row.next()
                        ? Optional.of(new Token(AccountId.of(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
                        : Optional.empty();
            }
        });
    }

    @Override
    public void revoke(String hash) {
        delete("DELETE FROM token WHERE hash = ?", hash);
    }

    @Override
    public void revokeAll(AccountId account) {
        delete("DELETE FROM token WHERE account = ?", account.value());
    }

    @Override
    public void sweep(Instant before) {
        delete("DELETE FROM token WHERE until < ?", before.toEpochMilli());
    }

    private void delete(String sql, Object which) {
        run(sql, delete -> {
            delete.setObject(1, which);
            return delete.executeUpdate();
        });
    }

    private synchronized <T> T run(String sql, Work<T> work) {
        try (var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }

    private static StoreUnavailableException unavailable(SQLException broken) {
        return new StoreUnavailableException("the credentials cannot be read or written", broken);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw unavailable(broken);
        }
    }
}
