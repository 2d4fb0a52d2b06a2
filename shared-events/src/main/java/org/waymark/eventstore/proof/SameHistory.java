package org.waymark.eventstore.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.eventstore.proof.tree.Proofs;
import org.waymark.eventstore.proof.tree.TreeFiles;

/** Whether the store and the tree hold what was signed when Waymark last ran. */
record SameHistory(EventLog log, TreeFiles tree) {
    private static final int PAGE = 1_000;

    /**
     * @param last the newest checkpoint; null when nothing was signed yet
     * @throws Alarm when something is missing, was altered, or was put in while nobody watched
     */
    void check(@Nullable Checkpoint last) {
        long head = log.head();
        if (head < tree.size() || (last != null && head < last.size())) {
            throw new Alarm("the store holds %d events, and %d were recorded"
                    .formatted(head, Math.max(tree.size(), last == null ? 0 : last.size())));
        }
        if (last != null) {
            requireNothingPutIn(last, head);
            requireNewestUnaltered(last);
            requireSignedTree(last);
        }
    }

    private static void requireNothingPutIn(Checkpoint last, long head) {
        if (last.closed() && head > last.size()) {
            throw new Alarm(
                    "%d events were put into the store while Waymark did not run".formatted(head - last.size()));
        }
    }

    private void requireNewestUnaltered(Checkpoint last) {
        for (var event : log.stored(Math.max(0, last.size() - 1), PAGE)) {
            if (event.position() <= tree.size()
                    && !Arrays.equals(tree.node(0, event.position() - 1), Leaf.hash(event))) {
                throw new Alarm("the event at position " + event.position() + " is not what was recorded there");
            }
        }
    }

    private void requireSignedTree(Checkpoint last) {
        if (tree.size() >= last.size() && !Arrays.equals(new Proofs(tree).root(last.size()), last.root())) {
            throw new Alarm("the tree in the folder of proofs is not the one that was signed");
        }
    }
}
