package org.waymark.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/** Reads the store directly, in the one order of all events: for rebuilds, replays and audits. */
public interface EventLog {
    /**
     * @param after the position of the last event already seen, 0 for the beginning
     * @return at most {@code limit} events after it, in order; fewer only at the end
     */
    List<RecordedEvent> read(long after, int limit);

    /** The whole history of one aggregate, in order; empty when there is none. */
    List<RecordedEvent> history(String aggregateId);

    /**
     * The same as {@link #history} for whoever asks only what happened in it: an event's position may be 0. A store that does not
     * keep places by history answers this much sooner.
     */
    default List<RecordedEvent> unplaced(String aggregateId) {
        return history(aggregateId);
    }

    /** The first event of a history, its position perhaps 0; nothing when there is none. */
    default Optional<RecordedEvent> first(String aggregateId) {
        return unplaced(aggregateId).stream().findFirst();
    }

    /** Whoever will ask for places says so early, so that the first answer comes sooner. */
    default void prepare() {}

    /** The same as {@link #read}, but as it is stored. */
    List<StoredEvent> stored(long after, int limit);

    /** The same as {@link #history}, but as it is stored. */
    List<StoredEvent> storedHistory(String aggregateId);

    /** The position of the newest event, 0 when there is none. */
    long head();

    /** Where the aggregate's event of that version stands, or nothing when it has none. */
    OptionalLong positionOf(String aggregateId, long version);

    /** The token an event processor resumes from when everything up to that position is done. */
    TrackingToken tokenAt(long position);

    /** The position such a token stands for. */
    long positionOf(TrackingToken token);
}
