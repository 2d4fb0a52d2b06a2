package org.waymark.eventstore.proof;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.CheckpointFile;
import org.waymark.eventstore.proof.note.Reads;
import org.waymark.eventstore.proof.note.SigningKey;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.eventstore.proof.tree.ProofCheck;
import org.waymark.eventstore.proof.tree.Proofs;
import org.waymark.eventstore.proof.tree.Records;
import org.waymark.eventstore.proof.tree.TreeFiles;

/** Takes events into the tree and signs it, as long as it extends what was signed before. Used by one thread at a time. */
final class Ledger implements AutoCloseable {
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final ProofFolder folder;
    private final Clock clock;
    private final SigningKey key;
    private final CheckpointFile checkpoints;
    private final TreeFiles tree;
    private final Records names;
    private final SignedReads reads;
    private volatile @Nullable Checkpoint latest;

    Ledger(EventLog log, ProofFolder folder, Clock clock, @Nullable ReadsRecord record) throws IOException {
        this.log = log;
        this.folder = folder;
        this.clock = clock;
        key = folder.signingKey();
        checkpoints = folder.checkpoints();
        checkpoints.cutOffTheUnfinished();
        var notes = checkpoints.notes();
        latest = notes.isEmpty() ? null : opened(notes.getLast());
        reads = new SignedReads(record, lastReads(notes));
        tree = folder.tree(latest == null ? 0 : latest.size());
        names = folder.namesToAppend();
    }

    private Checkpoint opened(String note) {
        try {
            return Checkpoint.open(note, key.publicKey());
        } catch (BadNote bad) {
            throw new Alarm("the last checkpoint was altered: " + bad.getMessage());
        }
    }

    private @Nullable Reads lastReads(List<String> notes) {
        for (var note : notes.reversed()) {
            var known = opened(note).reads();
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** Whether there is anything that the newest checkpoint does not vouch for. */
    boolean isBehind() {
        var last = latest;
        return last == null || last.size() != tree.size() || reads.isBehind();
    }

    SigningKey key() {
        return key;
    }

    TreeFiles tree() {
        return tree;
    }

    @Nullable Checkpoint latest() {
        return latest;
    }

    /** What was taken in before is still there, and nothing was written while nobody watched. */
    void check() {
        reads.check();
        new SameHistory(log, tree).check(latest);
    }

    /** Takes in whatever is new. */
    void follow() {
        for (var page = page(); !page.isEmpty(); page = page()) {
            long expected = tree.size();
            for (var event : page) {
                if (event.position() != ++expected) {
                    throw new Alarm("there is no event at position " + expected + ", and there are later ones");
                }
            }
            names.cutTo(tree.size());
            names.append(page.stream().map(EventNames::bytes).toList());
            tree.append(page.stream().map(Leaf::hash).toList());
        }
    }

    private List<StoredEvent> page() {
        return log.stored(tree.size(), PAGE);
    }

    /** A checkpoint over everything taken in, on the disk; {@link Alarm} when it does not extend the one before. */
    Checkpoint sign(boolean closed) throws IOException {
        long size = tree.size();
        var proofs = new Proofs(tree);
        var root = proofs.root(size);
        var before = latest;
        if (before != null && !extended(before, size, root, proofs)) {
            throw new Alarm("the history is not a continuation of the one that was signed at " + before.time());
        }
        if (log.head() < size) {
            throw new Alarm("the store holds %d events, and %d were recorded".formatted(log.head(), size));
        }
        names.sync();
        tree.sync();
        var time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var checkpoint = Checkpoint.sign(size, root, time, closed, reads.toSign(), key);
        checkpoints.add(checkpoint.note());
        latest = checkpoint;
        reads.signed(checkpoint.reads());
        folder.publish(checkpoint.note());
        return checkpoint;
    }

    private static boolean extended(Checkpoint before, long size, byte[] root, Proofs proofs) {
        return before.size() <= size
                && ProofCheck.extended(
                        before.size(), before.root(), size, root, proofs.consistency(before.size(), size));
    }

    @Override
    public void close() {
        tree.close();
        names.close();
    }
}
