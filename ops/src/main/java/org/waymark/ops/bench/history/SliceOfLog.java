package org.waymark.ops.bench.history;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.eventstore.StoredEvent;

/** The log as it would be if it held nothing but one history. */
final class SliceOfLog implements EventLog {
    private final EventLog whole;
    private final List<RecordedEvent> events;
    private final Map<String, List<RecordedEvent>> histories;

    SliceOfLog(EventLog whole, List<RecordedEvent> events) {
        this.whole = whole;
        this.events = events;
        this.histories = events.stream().collect(Collectors.groupingBy(RecordedEvent::aggregateId));
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        return events.stream()
                .dropWhile(event -> event.position() <= after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<RecordedEvent> history(String aggregateId) {
        return histories.getOrDefault(aggregateId, List.of());
    }

    @Override
    public List<StoredEvent> stored(long after, int limit) {
        return read(after, limit).stream()
                .map(event -> whole.stored(event.position() - 1, 1).getFirst())
                .toList();
    }

    @Override
    public List<StoredEvent> storedHistory(String aggregateId) {
        return histories.containsKey(aggregateId) ? whole.storedHistory(aggregateId) : List.of();
    }

    @Override
    public long head() {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
        return whole.positionOf(aggregateId, version);
    }

    @Override
    public TrackingToken tokenAt(long position) {
        return whole.tokenAt(position);
    }

    @Override
    public long positionOf(TrackingToken token) {
        return whole.positionOf(token);
    }
}
