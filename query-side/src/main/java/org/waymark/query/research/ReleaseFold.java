package org.waymark.query.research;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.HistoriesFold;

/** Keeps each release that was asked for; the rows themselves are kept nowhere. */
@Component
final class ReleaseFold extends HistoriesFold<ReleaseEvent, ReleaseDocument> {
    static final String ASKED_BY = "askedBy";

    ReleaseFold() {
        super(
                "releases.1",
                ReleaseDocument.class,
                ReleaseDocument::id,
                ReleaseEvent.class,
                ReleaseEvent::releaseId,
                ReleaseEvent::history);
    }

    @Override
    public ReleaseDocument begin(String id) {
        return ReleaseDocument.begin(id);
    }

    @Override
    protected ReleaseDocument after(ReleaseDocument document, ReleaseEvent event, RecordedEvent recorded) {
        return document.after(event, recorded.position());
    }

    @Override
    public Map<String, Object> searchFields(ReleaseDocument document) {
        var requested = document.requested();
        return requested == null ? Map.of() : Map.of(ASKED_BY, requested.by().value());
    }
}
