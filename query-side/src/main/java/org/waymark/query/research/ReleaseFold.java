package org.waymark.query.research;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** Keeps each release that was asked for; the rows themselves are kept nowhere. */
@Component
final class ReleaseFold implements Fold<ReleaseDocument> {
    static final String ASKED_BY = "askedBy";

    @Override
    public String name() {
        return "releases.1";
    }

    @Override
    public Class<ReleaseDocument> type() {
        return ReleaseDocument.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof ReleaseEvent event
                ? List.of(event.releaseId().toString())
                : List.of();
    }

    @Override
    public ReleaseDocument begin(String id) {
        return ReleaseDocument.begin(id);
    }

    @Override
    public ReleaseDocument evolve(ReleaseDocument document, RecordedEvent recorded) {
        return recorded.event() instanceof ReleaseEvent event ? document.after(event, recorded.position()) : document;
    }

    @Override
    public Map<String, Object> searchFields(ReleaseDocument document) {
        var requested = document.requested();
        return requested == null ? Map.of() : Map.of(ASKED_BY, requested.by().value());
    }

    @Override
    public Set<String> sources(ReleaseDocument document) {
        return Set.of(ReleaseEvent.history(UUID.fromString(document.id())));
    }
}
