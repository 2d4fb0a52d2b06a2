package org.waymark.eventstore.proof.bundle;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.StoredEvent;
import org.waymark.eventstore.proof.bundle.Bundle.Content;
import org.waymark.eventstore.proof.bundle.Bundle.Earlier;
import org.waymark.eventstore.proof.bundle.Bundle.Entry;
import org.waymark.eventstore.proof.note.Checkpoint;
import org.waymark.eventstore.proof.tree.Nodes;
import org.waymark.eventstore.proof.tree.Proofs;

/** Makes bundles against a checkpoint. */
public final class Bundles {
    private final EventLog log;
    private final Nodes tree;
    private final Proofs proofs;

    public Bundles(EventLog log, Nodes tree) {
        this.log = log;
        this.tree = tree;
        this.proofs = new Proofs(tree);
    }

    /** That something stands at that position; by its hash only, so that nothing is told of it. */
    public Bundle inclusion(Checkpoint checkpoint, long position) {
        return bundle(checkpoint, null, List.of(entry(checkpoint, position, null)), null);
    }

    /** The whole history of an aggregate as far as the checkpoint covers it, as it is stored. */
    public Bundle history(Checkpoint checkpoint, String aggregateId) {
        var entries = log.storedHistory(aggregateId).stream()
                .filter(event -> event.position() <= checkpoint.size())
                .map(event -> entry(checkpoint, event.position(), event))
                .toList();
        return bundle(checkpoint, aggregateId, entries, null);
    }

    /** That the tree of that size is the beginning of the checkpoint's. */
    public Bundle consistency(Checkpoint checkpoint, long size) {
        var path = proofs.consistency(size, checkpoint.size());
        return bundle(checkpoint, null, List.of(), new Earlier(size, base64(path)));
    }

    private static Bundle bundle(
            Checkpoint checkpoint, @Nullable String subject, List<Entry> entries, @Nullable Earlier earlier) {
        return new Bundle(Bundle.FORMAT, checkpoint.note(), subject, entries, earlier);
    }

    private Entry entry(Checkpoint checkpoint, long position, @Nullable StoredEvent event) {
        long index = position - 1;
        var path = base64(proofs.inclusion(index, checkpoint.size()));
        return event == null
                ? new Entry(index, base64(tree.node(0, index)), null, path)
                : new Entry(index, null, content(event), path);
    }

    private static Content content(StoredEvent event) {
        return new Content(
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.timestamp(),
                event.name(),
                event.revision(),
                base64(event.payload()),
                event.metaData() == null ? null : base64(event.metaData()));
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Bundles::base64).toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
