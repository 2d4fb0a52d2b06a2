package org.waymark.eventstore.proof.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.tree.Growing;

/** Every checkpoint a check goes by, and which of them hold. */
final class Signed {
    private final PublicKey key;
    private final Map<Long, List<Checkpoint>> bySize = new HashMap<>();
    private final List<Finding> bad = new ArrayList<>();
    private final List<Checkpoint> broken = new ArrayList<>();
    private final List<Checkpoint> withReads = new ArrayList<>();
    private @Nullable Checkpoint last;
    private long held;
    private long largest;
    private int count;

    Signed(PublicKey key) {
        this.key = key;
    }

    /** Those of the folder, the oldest first. */
    void own(List<String> notes) {
        long before = 0;
        for (int at = 0; at < notes.size(); at++) {
            var checkpoint = open(notes.get(at), "checkpoint " + (at + 1) + " in the folder of proofs");
            if (checkpoint != null) {
                last = checkpoint;
                if (checkpoint.size() < before) {
                    bad.add(Finding.of("the checkpoints in the folder of proofs are not in order"));
                }
                before = checkpoint.size();
            }
        }
    }

    void kept(String note) {
        open(note, "the checkpoint that was kept");
    }

    private @Nullable Checkpoint open(String note, String what) {
        try {
            var checkpoint = Checkpoint.open(note, key);
            bySize.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(checkpoint);
            largest = Math.max(largest, checkpoint.size());
            if (checkpoint.reads() != null) {
                withReads.add(checkpoint);
            }
            count++;
            return checkpoint;
        } catch (BadNote wrong) {
            bad.add(Finding.of(what + " does not hold: " + wrong.getMessage()));
            return null;
        }
    }

    /** To be called at each size of the tree that is made anew. */
    void compare(Growing tree) {
        var here = bySize.get(tree.size());
        if (here == null) {
            return;
        }
        for (var checkpoint : here) {
            if (Arrays.equals(checkpoint.root(), tree.root())) {
                held = Math.max(held, tree.size());
            } else {
                broken.add(checkpoint);
            }
        }
    }

    /** Those that say what the record of who read whom was. */
    List<Checkpoint> withReads() {
        return withReads;
    }

    /** Notes that are none. */
    List<Finding> bad() {
        return bad;
    }

    /** Checkpoints that are not of what the store holds, the smallest first. */
    List<Checkpoint> broken() {
        return broken;
    }

    /** The largest size at which the store is what was signed. */
    long held() {
        return held;
    }

    long largest() {
        return largest;
    }

    int count() {
        return count;
    }

    @Nullable Checkpoint last() {
        return last;
    }
}
