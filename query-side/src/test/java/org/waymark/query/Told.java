package org.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.DomainEvent;
import org.waymark.eventstore.Provenance;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.StateJson;

/**
 * Tells a fold a story, event by event, and keeps the documents it makes. After each event every document touched is
 * written as JSON and read back, and must be equal and write the same again: what the read store does to it.
 */
public final class Told<S> {
    private final Fold<S> fold;
    private final StateJson<S> json;
    private final Map<String, S> documents = new LinkedHashMap<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private long position;

    public Told(Fold<S> fold) {
        this.fold = fold;
        this.json = new StateJson<>(fold.type());
    }

    @SafeVarargs
    public static <S> Told<S> to(Fold<S> fold, DomainEvent... events) {
        return new Told<>(fold).then(events);
    }

    public Told<S> then(DomainEvent... events) {
        for (var event : events) {
            var recorded = record(event);
            fold.documentsOf(recorded).forEach(id -> {
                var before = documents.containsKey(id) ? documents.get(id) : fold.begin(id);
                documents.put(id, keptAndReadBack(fold.evolve(before, recorded)));
            });
        }
        return this;
    }

    /** The document; what the fold begins with when nothing was told about it. */
    public S document(String id) {
        return documents.containsKey(id) ? documents.get(id) : fold.begin(id);
    }

    public List<S> documents() {
        return new ArrayList<>(documents.values());
    }

    private RecordedEvent record(DomainEvent event) {
        long version = versions.merge(event.subject(), 1L, Long::sum) - 1;
        return new RecordedEvent(
                ++position,
                event.subject(),
                version,
                new UUID(0, position).toString(),
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(position),
                new Provenance("amina", "CASE_WORKER", new UUID(1, position).toString(), null, null, null, null, null),
                event);
    }

    private S keptAndReadBack(S state) {
        var written = json.write(state);
        var read = json.read(written);
        assertThat(read).isEqualTo(state);
        assertThat(json.write(read)).isEqualTo(written);
        return read;
    }
}
