package org.waymark.ops.bench.history;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.DocumentForm;
import org.waymark.query.projection.documents.Held;

/**
 * The way not taken: each event's documents are written as soon as it is folded, one write each. States are kept in
 * memory, so that it need not read, which favours it.
 */
public final class PerEvent {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final List<One<?>> folds;

    public PerEvent(Collection<Fold<?>> folds, MongoDatabase database) {
        this.folds =
                folds.stream().<One<?>>map(fold -> new One<>(fold, database)).toList();
    }

    public void fold(RecordedEvent event) {
        folds.forEach(fold -> fold.fold(event));
    }

    private static final class One<S> {
        private final Fold<S> fold;
        private final DocumentForm<S> form;
        private final MongoDatabase database;
        private final Map<String, Held<S>> states = new HashMap<>();

        One(Fold<S> fold, MongoDatabase database) {
            this.fold = fold;
            this.form = new DocumentForm<>(fold);
            this.database = database;
        }

        void fold(RecordedEvent event) {
            for (var id : fold.documentsOf(event)) {
                var held = states.computeIfAbsent(id, fresh -> Held.begin(fold, fresh));
                held.fold(fold, event);
                database.getCollection(fold.name()).replaceOne(Filters.eq("_id", id), form.write(held), UPSERT);
            }
        }
    }
}
