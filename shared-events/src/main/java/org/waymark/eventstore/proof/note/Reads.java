package org.waymark.eventstore.proof.note;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the record of who read whom was at a moment.
 *
 * @param count how many lines
 * @param hash over the last of them and, through it, over all
 */
public record Reads(long count, byte[] hash) {
    private static final String LINE = "reads ";

    /** As it stands in a checkpoint. */
    String line() {
        return LINE + count + " " + Base64.getEncoder().encodeToString(hash);
    }

    /** Null for another line. */
    static @Nullable Reads of(String line) {
        if (!line.startsWith(LINE)) {
            return null;
        }
        var parts = line.substring(LINE.length()).split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("0|[1-9][0-9]{0,17}")) {
            throw new BadNote("what the checkpoint says of reads cannot be read");
        }
        return new Reads(Long.parseLong(parts[0]), PublicKey.decoded(parts[1]));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reads that && count == that.count && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count);
    }

    @Override
    public String toString() {
        return line();
    }
}
