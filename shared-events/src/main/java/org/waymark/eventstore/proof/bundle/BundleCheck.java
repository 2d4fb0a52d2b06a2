package org.waymark.eventstore.proof.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.bundle.Bundle.Content;
import org.waymark.eventstore.proof.bundle.Bundle.Entry;
import org.waymark.eventstore.proof.note.BadNote;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.note.PublicKey;
import org.waymark.eventstore.proof.tree.Leaf;
import org.waymark.eventstore.proof.tree.ProofCheck;

/** Checks a bundle with nothing but the public key, and a checkpoint that was kept where there is one. */
public final class BundleCheck {
    private final PublicKey key;
    private final @Nullable Checkpoint kept;

    /** @param kept a note that was kept outside, or null */
    public BundleCheck(PublicKey key, @Nullable String kept) {
        this.key = key;
        this.kept = kept == null ? null : Checkpoint.open(kept, key);
    }

    /** Returns the checkpoint when all of the bundle is proved; {@link BadNote} says what is not. */
    public Checkpoint check(Bundle bundle) {
        var checkpoint = Checkpoint.open(bundle.checkpoint(), key);
        earlier(bundle, checkpoint);
        long before = -1;
        for (var entry : bundle.entries()) {
            require(entry.index() > before, "the entries are not in order");
            before = entry.index();
            included(entry, checkpoint);
        }
        if (bundle.subject() != null) {
            whole(bundle.subject(), bundle.entries());
        }
        return checkpoint;
    }

    private static void included(Entry entry, Checkpoint checkpoint) {
        var only = entry.leaf();
        require((only == null) != (entry.event() == null), "an entry has the event or its hash");
        var leaf = only == null ? Leaf.hash(stored(entry)) : PublicKey.decoded(only);
        require(
                ProofCheck.included(leaf, entry.index(), checkpoint.size(), checkpoint.root(), hashes(entry.path())),
                "the event at position " + (entry.index() + 1) + " is not the one that was signed");
    }

    /** Nothing of it is left out in the middle; what may be left out at the end, the proof cannot tell. */
    private static void whole(String subject, List<Entry> entries) {
        for (int at = 0; at < entries.size(); at++) {
            var event = entries.get(at).event();
            require(
                    event != null
                            && event.sequence() == at
                            && event.aggregateId().equals(subject),
                    "the entries are not one history from its beginning: see number " + at);
        }
    }

    private void earlier(Bundle bundle, Checkpoint checkpoint) {
        var earlier = bundle.earlier();
        if (kept == null) {
            require(earlier == null, "the proof speaks of an earlier checkpoint: give the one that was kept");
            return;
        }
        if (earlier == null) {
            require(
                    ProofCheck.extended(kept.size(), kept.root(), checkpoint.size(), checkpoint.root(), List.of()),
                    "the checkpoint is another than was kept, and there is no proof that it continues it");
            return;
        }
        require(
                earlier.size() == kept.size()
                        && ProofCheck.extended(
                                kept.size(), kept.root(), checkpoint.size(), checkpoint.root(), hashes(earlier.path())),
                "the history is not a continuation of the one that was kept");
    }

    private static StoredEvent stored(Entry entry) {
        Content event = entry.event();
        if (event == null) {
            throw new BadNote("an entry has no event");
        }
        return new StoredEvent(
                entry.index() + 1,
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.timestamp(),
                event.name(),
                event.revision(),
                PublicKey.decoded(event.payload()),
                event.metaData() == null ? null : PublicKey.decoded(event.metaData()));
    }

    private static List<byte[]> hashes(List<String> path) {
        return path.stream().map(PublicKey::decoded).toList();
    }

    private static void require(boolean proved, String sentence) {
        if (!proved) {
            throw new BadNote(sentence);
        }
    }
}
