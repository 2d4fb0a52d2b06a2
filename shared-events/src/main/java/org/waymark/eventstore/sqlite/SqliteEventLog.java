package org.waymark.eventstore.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import org.waymark.sqlite.Questions;

/** Reads the file of events in pages, without Axon's messages around them. */
final class SqliteEventLog implements EventLog {
    private static final String COLUMNS = "SELECT globalIndex, aggregateIdentifier, sequenceNumber, eventIdentifier,"
            + " timeStamp, payloadType, payloadRevision, payload, metaData, type FROM DomainEventEntry ";
    private static final String PAGE = "WHERE globalIndex > ? ORDER BY globalIndex LIMIT ?";
    private static final String FIRST = "WHERE aggregateIdentifier = ? AND sequenceNumber = 0";
    private static final String HISTORY = "WHERE aggregateIdentifier = ? ORDER BY sequenceNumber";

    private final Questions questions;
    private final EventReader reader;

    SqliteEventLog(DataSource readers, EventReader reader) {
        this.questions = new Questions(readers);
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

    private <T> T query(String sql, Questions.Rows<T> rows, Object... values) {
        try {
            return questions.ask(sql, rows, values);
        } catch (SQLException e) {
            throw SqliteErrors.unavailable(e);
        }
    }

    private OptionalLong first(ResultSet rows) throws SQLException {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }

    /** Only when the connection has been given back: while it reads, the write-ahead log cannot be begun anew. */
    private List<RecordedEvent> understood(List<StoredEvent> stored) {
        try {
            return reader.recorded(stored);
        } catch (IOException e) {
            throw SqliteErrors.unavailable(e);
        }
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
