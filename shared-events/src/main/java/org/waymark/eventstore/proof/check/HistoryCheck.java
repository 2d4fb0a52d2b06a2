package org.waymark.eventstore.proof.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.EventNames;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.tree.Growing;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.eventstore.proof.tree.Records;

/** Makes the tree anew from the store, event by event, and compares it with what was recorded and what was signed. */
public final class HistoryCheck {
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final ProofFolder folder;
    private final Set<Look> looks = EnumSet.allOf(Look.class);
    private final Signed signed;
    private @Nullable ReadsRecord reads;

    /** @param key whose signatures count: one that was kept elsewhere says more than the one in the folder */
    public HistoryCheck(EventLog log, ProofFolder folder, PublicKey key) throws IOException {
        this.log = log;
        this.folder = folder;
        this.signed = new Signed(key);
        signed.own(folder.checkpoints().notes());
    }

    /** @param note a checkpoint that was kept outside: it shows also what somebody who holds the key did */
    public HistoryCheck against(String note) {
        signed.kept(note);
        return this;
    }

    /** @param record of who read whom, compared with what the checkpoints say of it */
    public HistoryCheck with(ReadsRecord record) {
        reads = record;
        return this;
    }

    /** For controls. */
    public HistoryCheck without(Look look) {
        looks.remove(look);
        return this;
    }

    public Verdict run() {
        try (var leaves = folder.leaves();
                var names = folder.names()) {
            var verdict = new Walk(leaves, names).run();
            return looks.contains(Look.READS)
                    ? verdict.and(new ReadsCheck(signed.withReads(), reads).findings())
                    : verdict;
        }
    }

    private final class Walk {
        private final Records leaves;
        private final Records names;
        private final Growing tree = new Growing();
        private @Nullable Finding gap;
        private @Nullable Difference difference;

        Walk(Records leaves, Records names) {
            this.leaves = leaves;
            this.names = names;
        }

        Verdict run() {
            signed.compare(tree);
            for (var page = log.stored(0, PAGE);
                    !page.isEmpty();
                    page = log.stored(page.getLast().position(), PAGE)) {
                var recorded = recorded(page.size());
                for (int at = 0; at < page.size(); at++) {
                    see(page.get(at), at < recorded.size() ? recorded.get(at) : null);
                }
            }
            return new Findings(looks, signed, tree.size(), leaves.count(), this::nameOf).verdict(gap, difference);
        }

        private void see(StoredEvent event, byte @Nullable [] recorded) {
            long index = tree.size();
            if (gap == null && event.position() != index + 1) {
                gap = Finding.at(
                        index + 1,
                        named(index, event),
                        "there is no event at position %d; the next one stands at %d. What was recorded there is %s"
                                .formatted(index + 1, event.position(), named(index, event)));
            }
            var leaf = Leaf.hash(event);
            if (difference == null && recorded != null && !Arrays.equals(leaf, recorded)) {
                difference = new Difference(
                        index,
                        named(index, event),
                        EventNames.of(event),
                        leaf,
                        recorded,
                        next(index),
                        log.stored(event.position(), 1));
            }
            tree.add(leaf);
            signed.compare(tree);
        }

        private List<byte[]> recorded(int many) {
            long from = tree.size();
            return from >= leaves.count() ? List.of() : leaves.get(from, (int) Math.min(many, leaves.count() - from));
        }

        private byte @Nullable [] next(long index) {
            return index + 1 < leaves.count() ? leaves.get(index + 1) : null;
        }

        private EventNames named(long index, StoredEvent now) {
            var recorded = nameOf(index);
            return recorded == null ? EventNames.of(now) : recorded;
        }

        private @Nullable EventNames nameOf(long index) {
            return index < names.count() ? EventNames.of(names.get(index)) : null;
        }
    }
}
