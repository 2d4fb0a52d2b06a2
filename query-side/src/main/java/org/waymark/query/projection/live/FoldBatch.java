package org.waymark.query.projection.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.DocumentStore;
import org.waymark.query.projection.documents.Held;

/**
 * Folds a batch of events into stored documents: one query for what they touch, one bulk write. Doing it again, or in
 * other cuts, changes nothing.
 *
 * @param <S> the fold's state
 */
public final class FoldBatch<S> {
    private final Fold<S> fold;
    private final DocumentStore<S> store;

    public FoldBatch(Fold<S> fold, DocumentStore<S> store) {
        this.fold = fold;
        this.store = store;
    }

    /** @return whether a document has been parked */
    public boolean fold(List<RecordedEvent> events) {
        var touched = touched(events);
        if (touched.isEmpty()) {
            return false;
        }
        var stored = store.fetch(touched.keySet());
        var changed = new ArrayList<Held<S>>(touched.size());
        boolean parked = false;
        for (var entry : touched.entrySet()) {
            var found = stored.get(entry.getKey());
            var document = found == null ? Held.begin(fold, entry.getKey()) : found;
            long before = document.position();
            boolean stood = document.parked() != null;
            document.fold(fold, entry.getValue());
            if (document.position() > before) {
                changed.add(document);
                parked |= !stood && document.parked() != null;
            }
        }
        store.write(changed);
        return parked;
    }

    private Map<String, List<RecordedEvent>> touched(List<RecordedEvent> events) {
        var touched = new LinkedHashMap<String, List<RecordedEvent>>();
        for (var event : events) {
            for (var id : fold.documentsOf(event)) {
                touched.computeIfAbsent(id, ignored -> new ArrayList<>()).add(event);
            }
        }
        return touched;
    }
}
