package org.waymark.query.audit.clash;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.events.correction.ClashEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.HistoriesFold;

/** Keeps each entry that was refused. Where it lies is not kept here: people move, and reach is judged by today. */
@Component
final class ClashFold extends HistoriesFold<ClashEvent, ClashDocument> {
    static final String WAITS = "waits";
    static final String CODE = "code";
    static final String SENT_BY = "sentBy";
    static final String PERSON = "person";
    static final String GROUP = "group";

    ClashFold() {
        super(
                "clashes.1",
                ClashDocument.class,
                ClashDocument::id,
                ClashEvent.class,
                ClashEvent::clashId,
                ClashEvent::history);
    }

    @Override
    public ClashDocument begin(String id) {
        return ClashDocument.begin(id);
    }

    @Override
    protected ClashDocument after(ClashDocument document, ClashEvent event, RecordedEvent recorded) {
        return document.after(event, recorded.recordedAt());
    }

    @Override
    public Map<String, Object> searchFields(ClashDocument document) {
        var fields = new HashMap<String, Object>();
        fields.put(WAITS, document.state() == State.WAITING);
        var kept = document.kept();
        if (kept != null) {
            fields.put(CODE, kept.code());
            fields.put(SENT_BY, kept.by().value());
            fields.put(PERSON, String.valueOf(kept.about().personId()));
            fields.put(GROUP, String.valueOf(kept.about().groupId()));
        }
        return fields;
    }
}
