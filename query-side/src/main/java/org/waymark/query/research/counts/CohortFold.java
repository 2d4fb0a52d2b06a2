package org.waymark.query.research.counts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.events.research.CohortEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** Keeps each cohort and the log of its questions. */
@Component
final class CohortFold implements Fold<CohortDocument> {
    @Override
    public String name() {
        return "cohorts.1";
    }

    @Override
    public Class<CohortDocument> type() {
        return CohortDocument.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof CohortEvent event
                ? List.of(event.cohortId().toString())
                : List.of();
    }

    @Override
    public CohortDocument begin(String id) {
        return CohortDocument.begin(id);
    }

    @Override
    public CohortDocument evolve(CohortDocument document, RecordedEvent recorded) {
        return recorded.event() instanceof CohortEvent event ? document.after(event, recorded.position()) : document;
    }

    @Override
    public Set<String> sources(CohortDocument document) {
        return Set.of(CohortEvent.history(UUID.fromString(document.id())));
    }
}
