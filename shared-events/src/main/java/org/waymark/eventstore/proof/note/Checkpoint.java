package org.waymark.eventstore.proof.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the whole history was at a moment (C2SP tlog-checkpoint): nothing in it says anything about anybody.
 *
 * @param origin which history
 * @param size how many events
 * @param root of their tree
 * @param time when it was signed
 * @param closed whether nothing was written any more until the next start
 * @param reads what the record of who read whom was; null where none was at hand
 * @param note the signed text
 */
public record Checkpoint(
        String origin,
        long size,
        byte[] root,
        Instant time,
        boolean closed,
        @Nullable Reads reads,
        String note) {
    private static final String TIME = "time ";
    private static final String CLOSED = "closed";
    private static final int LEAST_LINES = 3;
    private static final int ROOT = 32;

    public static Checkpoint sign(long size, byte[] root, Instant time, boolean closed, SigningKey key) {
        return sign(size, root, time, closed, null, key);
    }

    public static Checkpoint sign(
            long size, byte[] root, Instant time, boolean closed, @Nullable Reads reads, SigningKey key) {
        var text = key.publicKey().name() + "\n" + size + "\n"
                + Base64.getEncoder().encodeToString(root) + "\n" + TIME + time + "\n" + (closed ? CLOSED + "\n" : "")
                + (reads == null ? "" : reads.line() + "\n");
        return new Checkpoint(key.publicKey().name(), size, root, time, closed, reads, SignedNote.sign(text, key));
    }

    /** The checkpoint that the note holds, if that key signed it; {@link BadNote} if not. */
    public static Checkpoint open(String note, PublicKey key) {
        var lines = SignedNote.open(note, key).lines().toList();
        if (lines.size() < LEAST_LINES || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new BadNote("the note is no checkpoint");
        }
        if (!lines.getFirst().equals(key.name())) {
            throw new BadNote("the checkpoint is of another history: " + lines.getFirst());
        }
        var root = PublicKey.decoded(lines.get(2));
        if (root.length != ROOT) {
            throw new BadNote("the root of the checkpoint is none");
        }
        var further = lines.subList(LEAST_LINES, lines.size());
        return new Checkpoint(
                lines.getFirst(),
                Long.parseLong(lines.get(1)),
                root,
                time(further),
                further.contains(CLOSED),
                reads(further),
                note);
    }

    private static @Nullable Reads reads(List<String> further) {
        return further.stream()
                .map(Reads::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Instant time(List<String> further) {
        try {
            return further.stream()
                    .filter(line -> line.startsWith(TIME))
                    .findFirst()
                    .map(line -> Instant.parse(line.substring(TIME.length())))
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException unreadable) {
            throw new BadNote("the time of the checkpoint cannot be read");
        }
    }
}
