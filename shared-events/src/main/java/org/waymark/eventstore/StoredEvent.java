package org.waymark.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event byte for byte as the store holds it, unread: what proofs of the history are made of. A store that keeps metadata
 * in another form than JSON gives it as {@link NamedEventSerializer} writes it, which is one form only.
 *
 * @param position its place in the one order of all events: from 1, without gaps
 * @param aggregateType null when the event is of no aggregate
 * @param sequence its place in the aggregate's history, from 0
 * @param timestamp milliseconds since 1970, when the server wrote it down
 * @param name the stored name, with its revision
 */
public record StoredEvent(
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        long timestamp,
        String name,
        @Nullable String revision,
        byte[] payload,
        byte @Nullable [] metaData) {
    /** The same in its place. */
    public StoredEvent at(long place) {
        return new StoredEvent(
                place, eventId, aggregateType, aggregateId, sequence, timestamp, name, revision, payload, metaData);
    }
}
