package org.waymark.eventstore.proof;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.waymark.eventstore.StoredEvent;

/**
 * Which event was recorded at a place, so that one that is gone can still be named. A help for people, and no evidence: no
 * verdict depends on it.
 *
 * @param sequence its place in the history of the aggregate
 */
public record EventNames(String eventId, String aggregateId, long sequence) {
    static final int LENGTH = 40;

    static byte[] bytes(StoredEvent event) {
        var bytes = ByteBuffer.allocate(LENGTH);
        put(bytes, event.eventId());
        put(bytes, event.aggregateId());
        return bytes.putLong(event.sequence()).array();
    }

    public static EventNames of(byte[] record) {
        var bytes = ByteBuffer.wrap(record);
        return new EventNames(get(bytes), get(bytes), bytes.getLong());
    }

    public static EventNames of(StoredEvent event) {
        return new EventNames(event.eventId(), event.aggregateId(), event.sequence());
    }

    private static void put(ByteBuffer bytes, String id) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException otherId) {
            uuid = new UUID(0, 0);
        }
        bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    }

    private static String get(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    @Override
    public String toString() {
        return "event " + eventId + ", entry " + sequence + " in the history of " + aggregateId;
    }
}
