package org.waymark.query.audit.clash;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.events.correction.ClashEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;

/** Keeps each entry that was refused. Where it lies is not kept here: people move, and reach is judged by today. */
@Component
final class ClashFold implements Fold<ClashDocument> {
    static final String WAITS = "waits";
    static final String CODE = "code";
    static final String SENT_BY = "sentBy";
    static final String PERSON = "person";
    static final String GROUP = "group";

    @Override
    public String name() {
        return "clashes.1";
    }

    @Override
    public Class<ClashDocument> type() {
        return ClashDocument.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof ClashEvent event
                ? List.of(event.clashId().toString())
                : List.of();
    }

    @Override
    public ClashDocument begin(String id) {
        return ClashDocument.begin(id);
    }

    @Override
    public ClashDocument evolve(ClashDocument document, RecordedEvent recorded) {
        return recorded.event() instanceof ClashEvent event ? document.after(event, recorded.recordedAt()) : document;
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

    @Override
    public Set<String> sources(ClashDocument document) {
        return Set.of(ClashEvent.history(UUID.fromString(document.id())));
    }
}
