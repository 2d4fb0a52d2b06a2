package org.waymark.query.projection.history;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.documents.DocumentForm;
import org.waymark.query.projection.documents.Held;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.live.Processors;

/** After the mend of a fold: folds its parked documents again, each from its own history. */
public final class Repair {
    private final Projections projections;
    private final EventLog log;
    private final Processors processors;

    public Repair(Projections projections, EventLog log, Processors processors) {
        this.projections = projections;
        this.log = log;
        this.processors = processors;
    }

    /**
     * @param repaired how many are whole again
     * @param parked how many still are not
     */
    public record Outcome(String projection, int repaired, long parked) {}

    /** Every parked document of the projection. */
    public List<ParkedDocument> parked(String name) {
        return parkedIn(projections.required(name));
    }

    private static <S> List<ParkedDocument> parkedIn(Projection<S> projection) {
        var parked = new ArrayList<ParkedDocument>();
        for (var document : projection.store().collection().find(Filters.exists(DocumentForm.PARKED))) {
            var held = projection.store().form().read(document);
            var why = Objects.requireNonNull(held.parked());
            parked.add(new ParkedDocument(held.id(), why.position(), why.event(), why.exception()));
        }
        return parked;
    }

    /** Folds again every document that is parked. */
    public Outcome of(String name) {
        var projection = projections.required(name);
        projection.occupy();
        try {
            var outcome = new AtomicReference<Outcome>();
            processors.whileStill(projection, () -> outcome.set(repair(projection)));
            return outcome.get();
        } finally {
            projection.release();
        }
    }

    private <S> Outcome repair(Projection<S> projection) {
        int repaired = 0;
        var parked = projection.store().collection().find(Filters.exists(DocumentForm.PARKED));
        for (var document : parked.into(new ArrayList<Document>())) {
            if (mended(projection, projection.store().form().read(document))) {
                repaired++;
            }
        }
        projection.countParked();
        return new Outcome(projection.name(), repaired, projection.parked());
    }

    /** Up to where the document has come and no further: what follows is the live processor's. */
    private <S> boolean mended(Projection<S> projection, Held<S> parked) {
        var fold = projection.fold();
        var again = new OwnHistory<>(fold, log, parked.id())
                .fold(HistoryView.sourcesOf(fold, parked), event -> event.position() <= parked.position());
        return again.parked() == null
                && again.position() == parked.position()
                && projection.store().mend(again);
    }
}
