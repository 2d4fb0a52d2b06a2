package org.waymark.query.projection.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.DocumentStore;
import org.waymark.query.projection.documents.Held;
import org.waymark.query.projection.documents.Parked;
import org.waymark.watch.Correlation;
import org.waymark.watch.Watch;

/**
 * Folds a batch of events into stored documents: one query for what they touch, one bulk write. Doing it again, or in
 * other cuts, changes nothing.
 *
 * @param <S> the fold's state
 */
public final class FoldBatch<S> {
    private static final Logger LOG = LoggerFactory.getLogger(FoldBatch.class);
    private final Fold<S> fold;
    private final DocumentStore<S> store;
    private final Watch watch;
    private final String step;

    public FoldBatch(Fold<S> fold, DocumentStore<S> store) {
        this(fold, store, Watch.OFF);
    }

    FoldBatch(Fold<S> fold, DocumentStore<S> store, Watch watch) {
        this.fold = fold;
        this.store = store;
        this.watch = watch;
        this.step = "write " + store.name();
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
                if (!stood && document.parked() != null) {
                    tell(document.parked(), entry.getValue());
                    parked = true;
                }
            }
        }
        try (var writing = watch.begin(step)) {
            writing.with("db.system.name", "mongodb").with("waymark.documents", changed.size());
            store.write(changed);
        }
        return parked;
    }

    /** Not whose document it is: a log is for ever. */
    private void tell(Parked parked, List<RecordedEvent> events) {
        var unfolded = events.stream()
                .filter(event -> event.position() == parked.position())
                .toList();
        try (var named = Correlation.of(unfolded, event -> event.provenance().correlation())) {
            LOG.error(
                    "{} cannot fold event {}, {}: {}; the document stands still until that is mended",
                    fold.name(),
                    parked.position(),
                    parked.event(),
                    parked.exception());
        }
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
