package org.waymark.query.projection.history;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.waymark.query.projection.Documents;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.Held;

/**
 * The documents that a replay made, searched in memory as the read store searches its own.
 *
 * @param <S> the fold's state
 */
final class ReplayedDocuments<S> implements Documents<S> {
    private final Fold<S> fold;
    private final SortedMap<String, Found<S>> byId = new TreeMap<>();

    ReplayedDocuments(Fold<S> fold, Collection<Held<S>> held) {
        this.fold = fold;
        held.forEach(
                one -> byId.put(one.id(), new Found<>(one.id(), one.state(), one.position(), one.parked() != null)));
    }

    @Override
    public Optional<Found<S>> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Collection<Found<S>> byIds(Collection<String> ids) {
        return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Collection<Found<S>> page(Bson filter, @Nullable String after, int limit) {
        return matching(filter)
                .filter(found -> after == null || found.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void each(Bson filter, Consumer<Found<S>> consumer) {
        matching(filter).forEach(consumer);
    }

    @Override
    public long count(Bson filter) {
        return matching(filter).count();
    }

    private Stream<Found<S>> matching(Bson filter) {
        var matching = Matching.of(filter);
        return byId.values().stream().filter(found -> matching.test(fold.searchFields(found.state())));
    }
}
