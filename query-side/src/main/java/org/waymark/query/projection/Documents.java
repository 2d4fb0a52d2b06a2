package org.waymark.query.projection;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of one fold. Filters name search fields of {@link Fold#searchFields} and stay inside the subset of
 * MongoDB that the embedded store shares.
 *
 * @param <S> the fold's state
 */
public interface Documents<S> {
    /** One state and how far it has come; a parked document is served as it last was, marked. */
    record Found<S>(String id, S state, long position, boolean parked) {}

    Optional<Found<S>> byId(String id);

    /** Those that exist, in no order. */
    Collection<Found<S>> byIds(Collection<String> ids);

    /**
     * A page in order of id.
     *
     * @param after the last id of the page before, null for the first
     */
    Collection<Found<S>> page(Bson filter, @Nullable String after, int limit);

    /** Every match, streamed in no order. */
    void each(Bson filter, Consumer<Found<S>> consumer);

    long count(Bson filter);
}
