package org.waymark.query.audit.correction;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.HistoriesFold;

/** Keeps each request for a correction. Where it lies is not kept here: people move, and reach is judged by today. */
@Component
final class CorrectionFold extends HistoriesFold<CorrectionEvent, CorrectionDocument> {
    static final String STATE = "state";
    static final String KIND = "kind";
    static final String ASKED_BY = "askedBy";
    static final String PERSON = "person";
    static final String GROUP = "group";

    CorrectionFold() {
        super(
                "corrections.1",
                CorrectionDocument.class,
                CorrectionDocument::id,
                CorrectionEvent.class,
                CorrectionEvent::requestId,
                CorrectionEvent::history);
    }

    @Override
    public CorrectionDocument begin(String id) {
        return CorrectionDocument.begin(id);
    }

    @Override
    protected CorrectionDocument after(CorrectionDocument document, CorrectionEvent event, RecordedEvent recorded) {
        return document.after(event, recorded.recordedAt());
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
}
