package org.waymark.query.projection.documents;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.query.projection.Documents;

/**
 * Reads the documents of one fold from its collection.
 *
 * @param <S> the fold's state
 */
public final class StoredDocuments<S> implements Documents<S> {
    private final DocumentStore<S> store;
    private final Gate gate;
    private final Runnable readable;

    /** @param readable throws when there is nothing to be read yet */
    public StoredDocuments(DocumentStore<S> store, Gate gate, Runnable readable) {
        this.store = store;
        this.gate = gate;
        this.readable = readable;
    }

    @Override
    public Optional<Found<S>> byId(String id) {
        var document = gate.read(
                () -> Optional.ofNullable(find(Filters.eq(DocumentForm.ID, id)).first()));
        return document.map(this::found);
    }

    @Override
    public Collection<Found<S>> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(find(Filters.in(DocumentForm.ID, ids)));
    }

    @Override
    public Collection<Found<S>> page(Bson filter, @Nullable String after, int limit) {
        var rest = after == null ? filter : Filters.and(Filters.gt(DocumentForm.ID, after), filter);
        return list(find(rest).sort(Sorts.ascending(DocumentForm.ID)).limit(limit));
    }

    @Override
    public void each(Bson filter, Consumer<Found<S>> consumer) {
        try (var documents = gate.read(() -> find(filter).iterator())) {
            documents.forEachRemaining(document -> consumer.accept(found(document)));
        }
    }

    @Override
    public long count(Bson filter) {
        readable.run();
        return gate.read(() -> store.collection().countDocuments(filter));
    }

    private FindIterable<Document> find(Bson filter) {
        readable.run();
        return store.collection().find(filter);
    }

    private List<Found<S>> list(FindIterable<Document> documents) {
        return gate.read(() -> documents.into(new ArrayList<>())).stream()
                .map(this::found)
                .toList();
    }

    private Found<S> found(Document document) {
        var held = store.form().read(document);
        return new Found<>(held.id(), held.state(), held.position(), held.parked() != null);
    }
}
