package org.waymark.query.research.counts;

import org.springframework.stereotype.Component;
import org.waymark.events.research.CohortEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.HistoriesFold;

/** Keeps each cohort and the log of its questions. */
@Component
final class CohortFold extends HistoriesFold<CohortEvent, CohortDocument> {
    CohortFold() {
        super(
                "cohorts.1",
                CohortDocument.class,
                CohortDocument::id,
                CohortEvent.class,
                CohortEvent::cohortId,
                CohortEvent::history);
    }

    @Override
    public CohortDocument begin(String id) {
        return CohortDocument.begin(id);
    }

    @Override
    protected CohortDocument after(CohortDocument document, CohortEvent event, RecordedEvent recorded) {
        return document.after(event, recorded.position());
    }
}
