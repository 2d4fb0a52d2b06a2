package org.waymark.eventstore.sqlite;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.EventReader;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoredEvent;

/** Reads the file of events in pages, without Axon's messages around them. */
final class SqliteEventLog implements EventLog {
    private static final String COLUMNS = "SELECT globalIndex, aggregateIdentifier, sequenceNumber, eventIdentifier,"
            + " timeStamp, payloadType, payloadRevision, payload, metaData, type FROM DomainEventEntry ";
    private static final String PAGE = "WHERE globalIndex > ? ORDER BY globalIndex LIMIT ?";
    private static final String FIRST = "WHERE aggregateIdentifier = ? AND sequenceNumber = 0";
    private static final String HISTORY = "WHERE aggregateIdentifier = ? ORDER BY sequenceNumber";

    private final DataSource readers;
    private final EventReader reader;

    SqliteEventLog(DataSource readers, EventReader reader) {
        this.readers = readers;
        this.reader = reader;
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        return understood(stored(after, limit));
    }

    @Override
    public List<RecordedEvent> history(String aggregateId) {
        return understood(storedHistory(aggregateId));
    }

    @Override
    public Optional<RecordedEvent> first(String aggregateId) {
        List<StoredEvent> first = query(COLUMNS + FIRST, SqliteEventLog::stored, aggregateId);
        return understood(first).stream().findFirst();
    }

    @Override
    public List<StoredEvent> stored(long after, int limit) {
        return query(COLUMNS + PAGE, SqliteEventLog::stored, after, limit);
    }

    @Override
    public List<StoredEvent> storedHistory(String aggregateId) {
        return query(COLUMNS + HISTORY, SqliteEventLog::stored, aggregateId);
    }

    @Override
    public long head() {
        return query("SELECT globalIndex FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1", this::first)
                .orElse(0);
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
        return query(
                "SELECT globalIndex FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber = ?",
                this::first,
                aggregateId,
                version);
    }

    @Override
    public TrackingToken tokenAt(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    @Override
    public long positionOf(TrackingToken token) {
        return WrappedToken.unwrap(token, GapAwareTrackingToken.class)
                .map(at -> at.hasGaps() ? at.getGaps().first() - 1 : at.getIndex())
                .orElseThrow(() -> new IllegalArgumentException("no token of this store: " + token));
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Rows<T> rows, Object... values) {
        try (var connection = readers.getConnection();
                var statement = connection.prepareStatement(sql);
                var result = run(statement, values)) {
            return rows.read(result);
        } catch (SQLException e) {
            throw SqliteErrors.unavailable(e);
        }
    }

    private static ResultSet run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement.executeQuery();
    }

    private OptionalLong first(ResultSet rows) throws SQLException {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }

    /** Only when the connection has been given back: while it reads, the write-ahead log cannot be begun anew. */
    private List<RecordedEvent> understood(List<StoredEvent> stored) {
        var events = new ArrayList<RecordedEvent>(stored.size());
        try {
            for (var event : stored) {
                events.add(understood(event));
            }
        } catch (IOException e) {
            throw SqliteErrors.unavailable(e);
        }
        return events;
    }

    private RecordedEvent understood(StoredEvent stored) throws IOException {
        return new RecordedEvent(
                stored.position(),
                stored.aggregateId(),
                stored.sequence(),
                stored.eventId(),
                Instant.ofEpochMilli(stored.timestamp()),
                reader.provenance(Objects.requireNonNull(stored.metaData())),
                reader.event(stored.name(), Objects.requireNonNull(stored.revision()), stored.payload()));
    }

    private static List<StoredEvent> stored(ResultSet rows) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        while (rows.next()) {
            events.add(new StoredEvent(
                    rows.getLong(1),
                    rows.getString(4),
                    rows.getString(10),
                    rows.getString(2),
                    rows.getLong(3),
                    rows.getLong(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getBytes(8),
                    rows.getBytes(9)));
        }
        return events;
    }
}
