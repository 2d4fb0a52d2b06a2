package org.waymark.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.RecordedEvent;

/** What a document was on a day, or as it was known at an instant: the same fold over fewer events of its own history. */
public interface AsOf {
    /**
     * @param on only what had happened by the end of that day ({@code occurredOn.earliest()}); null for everything
     * @param known only what had been recorded by that instant; null for everything
     * @return nothing when no event of the document passes both
     */
    <S> Optional<S> view(Fold<S> fold, String id, @Nullable LocalDate on, @Nullable Instant known);

    /**
     * @param counts the events that count
     * @return nothing when no event of the document does
     */
    <S> Optional<S> view(Fold<S> fold, String id, Predicate<RecordedEvent> counts);
}
