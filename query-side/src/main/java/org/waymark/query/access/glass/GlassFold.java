package org.waymark.query.access.glass;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.access.BreakGlassEvent;
import org.waymark.events.access.BreakGlassEvent.GlassBroken;
import org.waymark.events.access.BreakGlassEvent.GlassReviewed;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** Keeps each time the glass was broken, so that supervisors can look at it; whether it is broken is never asked here. */
@Component
final class GlassFold implements Fold<GlassDocument> {
    static final String AREAS = "areas";
    static final String REVIEWED = "reviewed";

    @Override
    public String name() {
        return "break-glass.1";
    }

    @Override
    public Class<GlassDocument> type() {
        return GlassDocument.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof BreakGlassEvent event
                ? List.of(event.glassId().toString())
                : List.of();
    }

    @Override
    public GlassDocument begin(String id) {
        return new GlassDocument(id, null, null);
    }

    @Override
    public GlassDocument evolve(GlassDocument document, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case GlassBroken broken -> new GlassDocument(document.id(), broken, document.review());
            case GlassReviewed review -> new GlassDocument(document.id(), document.broken(), review);
            default -> document;
        };
    }

    @Override
    public Map<String, Object> searchFields(GlassDocument document) {
        var broken = document.broken();
        return Map.of(
                AREAS,
                broken == null ? List.of() : broken.area().paths(),
                REVIEWED,
                broken == null || document.review() != null);
    }

    @Override
    public Set<String> sources(GlassDocument document) {
        return document.broken() == null ? Set.of() : Set.of(document.broken().subject());
    }
}
