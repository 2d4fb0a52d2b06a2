package org.waymark.eventstore.proof.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.Reads;

/** Makes the hashes over the record of who read whom anew, and compares them with what stands there and what was signed. */
final class ReadsCheck {
    private final List<Checkpoint> signed;
    private final @Nullable ReadsRecord record;
    private final Map<Long, List<Checkpoint>> byCount = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long lines;
    private long held;

    /** @param record null where there is none at hand */
    ReadsCheck(List<Checkpoint> signed, @Nullable ReadsRecord record) {
        this.signed = signed.stream()
                .filter(checkpoint -> count(checkpoint) > 0)
                .sorted(Comparator.comparingLong(ReadsCheck::count))
                .toList();
        this.record = record;
    }

    private static long count(Checkpoint checkpoint) {
        var reads = checkpoint.reads();
        return reads == null ? 0 : reads.count();
    }

    List<Finding> findings() {
        if (record != null) {
            signed.forEach(checkpoint -> byCount.computeIfAbsent(count(checkpoint), count -> new ArrayList<>())
                    .add(checkpoint));
            record.retrace(this::see);
        }
        long most = signed.isEmpty() ? 0 : count(signed.getLast());
        if (lines < most) {
            findings.add(Finding.of(
                    record == null
                            ? "the record of who read whom is not there, and %d lines of it were signed".formatted(most)
                            : "the record of who read whom ends at line %d, and %d lines were signed"
                                    .formatted(lines, most)));
        }
        return findings;
    }

    private void see(long position, byte[] hash, boolean asStored) {
        if (findings.isEmpty() && (!asStored || position != lines + 1)) {
            findings.add(Finding.of("line %d of the record of who read whom is not what was written there"
                    .formatted(position == lines + 1 ? position : lines + 1)));
        }
        lines = position;
        for (var checkpoint : byCount.getOrDefault(position, List.of())) {
            if (new Reads(position, hash).equals(checkpoint.reads())) {
                held = position;
            } else if (findings.isEmpty()) {
                findings.add(Finding.of(
                        "the first %d lines of the record of who read whom are not those that were signed at %s; those up to line %d are"
                                .formatted(position, checkpoint.time(), held)));
            }
        }
    }
}
