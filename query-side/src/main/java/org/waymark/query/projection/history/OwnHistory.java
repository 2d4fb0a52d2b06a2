package org.waymark.query.projection.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.Held;

/**
 * Folds one document from nothing but the histories its events stand in, merged into the one order of all events.
 *
 * @param <S> the fold's state
 */
final class OwnHistory<S> {
    private final Fold<S> fold;
    private final EventLog log;
    private final String id;
    private final Map<String, List<RecordedEvent>> histories = new HashMap<>();

    OwnHistory(Fold<S> fold, EventLog log, String id) {
        this.fold = fold;
        this.log = log;
        this.id = id;
    }

    /**
     * @param known sources that earlier folding found; those that this folding finds are read too
     * @param counts which events count
     */
    Held<S> fold(Set<String> known, Predicate<RecordedEvent> counts) {
        var sources = new HashSet<>(known);
        sources.addAll(fold.sources(fold.begin(id)));
        while (true) {
            sources.forEach(source -> histories.computeIfAbsent(source, log::history));
            var held = folded(counts);
            if (!sources.addAll(fold.sources(held.state()))) {
                return held;
            }
        }
    }

    private Held<S> folded(Predicate<RecordedEvent> counts) {
        var held = Held.begin(fold, id);
        histories.values().stream()
                .flatMap(List::stream)
                .filter(counts)
                .filter(event -> fold.documentsOf(event).contains(id))
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .forEach(event -> held.fold(fold, event));
        return held;
    }
}
