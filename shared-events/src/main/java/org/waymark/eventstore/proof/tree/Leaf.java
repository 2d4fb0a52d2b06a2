package org.waymark.eventstore.proof.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.StoredEvent;

/**
 * An event as an entry of the tree. The fields stand one after the other, each with its length before it, so that no two
 * events have the same bytes: {@code waymark.event.1}, event id, aggregate type, aggregate id, sequence, timestamp, name,
 * revision, payload, metadata. A length is four bytes, big-endian, and 0xFFFFFFFF for a field that is not there; text is
 * UTF-8; sequence and timestamp are eight bytes, big-endian. The position is the leaf's place in the tree and not part of it.
 */
public final class Leaf {
    private static final byte[] FORM = "waymark.event.1".getBytes(StandardCharsets.UTF_8);
    private static final int ABSENT = -1;

    private Leaf() {}

    public static byte[] hash(StoredEvent event) {
        return TreeHash.leaf(bytes(event));
    }

    public static byte[] bytes(StoredEvent event) {
        var entry = new ByteArrayOutputStream(512);
        put(entry, FORM);
        put(entry, event.eventId());
        put(entry, event.aggregateType());
        put(entry, event.aggregateId());
        put(entry, event.sequence());
        put(entry, event.timestamp());
        put(entry, event.name());
        put(entry, event.revision());
        put(entry, event.payload());
        put(entry, event.metaData());
        return entry.toByteArray();
    }

    private static void put(ByteArrayOutputStream entry, @Nullable String text) {
        put(entry, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteArrayOutputStream entry, long number) {
        put(entry, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void put(ByteArrayOutputStream entry, byte @Nullable [] field) {
        var length = ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? ABSENT : field.length);
        entry.writeBytes(length.array());
        if (field != null) {
            entry.writeBytes(field);
        }
    }
}
