package org.waymark.query.projection.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.AsOf;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.Held;
import org.waymark.query.projection.engine.Projections;

/** Answers what a document was, or was known to be: nothing else in Waymark computes history. */
public final class HistoryView implements AsOf {
    private final Projections projections;
    private final EventLog log;

    public HistoryView(Projections projections, EventLog log) {
        this.projections = projections;
        this.log = log;
    }

    @Override
    public <S> Optional<S> view(Fold<S> fold, String id, @Nullable LocalDate on, @Nullable Instant known) {
        return view(fold, id, event -> counts(event, on, known));
    }

    @Override
    public <S> Optional<S> view(Fold<S> fold, String id, Predicate<RecordedEvent> counts) {
        var held = new OwnHistory<>(fold, log, id).fold(sourcesNow(fold, id), counts);
        var parked = held.parked();
        if (parked != null) {
            throw new IllegalStateException("a document of %s cannot be folded: %s at position %d gives %s"
                    .formatted(fold.name(), parked.event(), parked.position(), parked.exception()));
        }
        return held.position() == 0 ? Optional.empty() : Optional.of(held.state());
    }

    private <S> Set<String> sourcesNow(Fold<S> fold, String id) {
        var now = projections.running(fold).store().fetch(List.of(id)).get(id);
        return now == null ? Set.of() : sourcesOf(fold, now);
    }

    static <S> Set<String> sourcesOf(Fold<S> fold, Held<S> held) {
        var sources = new HashSet<>(fold.sources(held.state()));
        var parked = held.parked();
        if (parked != null) {
            sources.addAll(parked.sources());
        }
        return sources;
    }

    private static boolean counts(RecordedEvent event, @Nullable LocalDate on, @Nullable Instant known) {
        return (on == null || !event.event().occurredOn().earliest().isAfter(on))
                && (known == null || !event.recordedAt().isAfter(known));
    }
}
