package org.waymark.query.audit.correction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** Keeps each request for a correction. Where it lies is not kept here: people move, and reach is judged by today. */
@Component
final class CorrectionFold implements Fold<CorrectionDocument> {
    static final String STATE = "state";
    static final String KIND = "kind";
    static final String ASKED_BY = "askedBy";
    static final String PERSON = "person";
    static final String GROUP = "group";

    @Override
    public String name() {
        return "corrections.1";
    }

    @Override
    public Class<CorrectionDocument> type() {
        return CorrectionDocument.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof CorrectionEvent event
                ? List.of(event.requestId().toString())
                : List.of();
    }

    @Override
    public CorrectionDocument begin(String id) {
        return CorrectionDocument.begin(id);
    }

    @Override
    public CorrectionDocument evolve(CorrectionDocument document, RecordedEvent recorded) {
        return recorded.event() instanceof CorrectionEvent event
                ? document.after(event, recorded.recordedAt())
                : document;
    }

    @Override
    public Map<String, Object> searchFields(CorrectionDocument document) {
        var fields = new HashMap<String, Object>();
        fields.put(STATE, document.state().name());
        var requested = document.requested();
        if (requested != null) {
            fields.put(KIND, requested.kind().name());
            fields.put(ASKED_BY, requested.by().value());
            fields.put(PERSON, String.valueOf(requested.about().personId()));
            fields.put(GROUP, String.valueOf(requested.about().groupId()));
        }
        return fields;
    }

    @Override
    public Set<String> sources(CorrectionDocument document) {
        return Set.of(CorrectionEvent.history(UUID.fromString(document.id())));
    }
}
