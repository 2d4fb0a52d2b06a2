package org.waymark.query.projection;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.waymark.eventstore.RecordedEvent;

/**
 * A read model: which documents an event belongs to, and what each becomes. No reads, no clock, no I/O, so that live,
 * rebuild and as-of cannot disagree.
 *
 * @param <S> the document's state: a record that Jackson writes and reads back equal
 */
public interface Fold<S> {
    /** Processing group and collection, with its version: {@code person-journey.2}. Raise the number to rebuild beside. */
    String name();

    Class<S> type();

    /** The ids of the documents the event belongs to; empty when it is of no interest. */
    Collection<String> documentsOf(RecordedEvent event);

    /** The document before its first event. */
    S begin(String id);

    /** What the document becomes; one exhaustive switch over the sealed events. */
    S evolve(S state, RecordedEvent event);

    /** What lists are searched by, kept beside the state: texts, numbers, booleans or lists of texts, few and small. */
    default Map<String, Object> searchFields(S state) {
        return Map.of();
    }

    /** The aggregates whose histories together hold every event of this document: what an as-of view reads. */
    Set<String> sources(S state);
}
