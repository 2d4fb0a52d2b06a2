package org.waymark.eventstore.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.eventstore.DataFolderException;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventReader;
import org.waymark.eventstore.EventWriter;
import org.waymark.eventstore.NamedEventSerializer;
import org.waymark.eventstore.snapshot.SnapshotSerializer;

/** The embedded event store in a data folder: open it, give its engine to Axon, read its log, close it. */
public final class SqliteEventStore implements AutoCloseable {
    private static final int PAGE = 200;

    private final DataFolder folder;
    private final GroupCommit commits;
    private final HikariDataSource readers;
    private final EventStorageEngine engine;
    private final EventLog log;

    private SqliteEventStore(DataFolder folder, SqliteFile file, StoreSettings settings) {
        prepare(file);
        this.folder = folder;
        commits = new GroupCommit(file, settings.clock(), settings.groupSize(), settings.personal()::makeDurable);
        readers = file.readers();
        engine = new GroupCommitEngine(
                axonEngine(settings),
                commits,
                new EventWriter(settings.types(), settings.personal()),
                settings.personal().erasures());
        log = new SqliteEventLog(readers, new EventReader(settings.types(), settings.upcasters()));
        settings.personal().erasures().settle(this::isErased);
    }

    /** Opens the events in that folder, making them when there are none. */
    public static SqliteEventStore open(Path folder) {
        return open(folder, StoreSettings.usual());
    }

    /**
     * Opens the events in that folder, making them when there are none.
     *
     * @throws DataFolderException when the folder is in use, read-only or not ours; the message says what to do
     */
    public static SqliteEventStore open(Path folder, StoreSettings settings) {
        var claimed = DataFolder.claim(folder);
        return open(claimed, new SqliteFile(claimed.events(), settings.durability()), settings);
    }

    static SqliteEventStore open(DataFolder claimed, SqliteFile file, StoreSettings settings) {
        try {
            return new SqliteEventStore(claimed, file, settings);
        } catch (RuntimeException | Error e) {
            claimed.close();
            throw e;
        }
    }

    private boolean isErased(String person) {
        return log.history(person).stream().anyMatch(recorded -> recorded.event() instanceof PersonErased);
    }

    private static void prepare(SqliteFile file) {
        try (var connection = file.writer()) {
            Schema.prepare(connection);
        } catch (SQLException e) {
            throw new DataFolderException(
                    "the events in the data folder cannot be opened: "
                            + SqliteErrors.unavailable(e).getMessage(),
                    e);
        }
    }

    private JdbcEventStorageEngine.Builder axonEngine(StoreSettings settings) {
        var builder = JdbcEventStorageEngine.builder()
                .eventSerializer(NamedEventSerializer.create(settings.types()))
                .snapshotSerializer(SnapshotSerializer.create(settings.snapshots()))
                .snapshotFilter(settings.snapshots())
                .upcasterChain(settings.upcasters().asAxon())
                .connectionProvider(readers::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .finalAggregateBatchPredicate(batch -> batch.size() < PAGE)
                .batchSize(PAGE);
        Statements.use(builder);
        return builder;
    }

    /** What Axon's event store is built on. */
    public EventStorageEngine engine() {
        return engine;
    }

    public EventLog log() {
        return log;
    }

    /** Writes what is queued; from then on the store can only be read. */
    public void stopWriting() {
        commits.close();
    }

    /** Writes what is queued, then lets go of the folder. */
    @Override
    public void close() {
        commits.close();
        readers.close();
        folder.close();
    }
}
