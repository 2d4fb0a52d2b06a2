package org.waymark.keys.sqlite;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tokens of one subject as they stand in a row, eight bytes each. */
final class Tokens {
    private Tokens() {}

    static byte[] write(Collection<Long> tokens) {
        var bytes = ByteBuffer.allocate(tokens.size() * Long.BYTES);
        tokens.forEach(bytes::putLong);
        return bytes.array();
    }

    static Set<Long> read(byte[] row) {
        var tokens = new LinkedHashSet<Long>();
        for (var bytes = ByteBuffer.wrap(row); bytes.hasRemaining(); ) {
            tokens.add(bytes.getLong());
        }
        return tokens;
    }

    static boolean holds(byte[] row, Collection<Long> all) {
        return all.stream().allMatch(token -> holds(row, token));
    }

    private static boolean holds(byte[] row, long token) {
        for (var bytes = ByteBuffer.wrap(row); bytes.hasRemaining(); ) {
            if (bytes.getLong() == token) {
                return true;
            }
        }
        return false;
    }
}
