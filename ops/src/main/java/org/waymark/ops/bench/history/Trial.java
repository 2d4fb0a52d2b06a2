package org.waymark.ops.bench.history;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.documents.Packed;
import org.waymark.query.projection.documents.StateJson;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.engine.Workers;
import org.waymark.query.projection.history.HistoryView;

/** One history through every fold: live on a bad day, rebuilt, and as of now. */
final class Trial {
    /**
     * What came of it.
     *
     * @param documents compared
     * @param different what differs: the fold, the document, and which two ways
     * @param controlDiffers whether the projection that must fail did
     */
    public record Outcome(int documents, List<String> different, boolean controlDiffers) {}

    private static final Bson BY_ID = new Document("_id", 1);

    private final Collection<Fold<?>> folds;
    private final EventLog log;
    private final List<RecordedEvent> events;
    private final SplittableRandom chance;
    private final Workers workers;

    public Trial(Collection<Fold<?>> folds, EventLog whole, List<RecordedEvent> events, long seed, Workers workers) {
        this.folds = folds;
        this.log = new SliceOfLog(whole, events);
        this.events = events;
        this.chance = new SplittableRandom(seed);
        this.workers = workers;
    }

    public Outcome run(MongoDatabase liveDatabase, MongoDatabase rebuiltDatabase) {
        var live = new Projections(folds, liveDatabase);
        var rebuilt = Rebuilding.all(folds, log, rebuiltDatabase, workers);
        var different = new ArrayList<String>();
        int documents = 0;
        List<Delivery> deliveries = List.of();
        for (var projection : live.all()) {
            deliveries = Delivery.of(events, chance);
            new LiveRun(chance).over(projection, deliveries);
            documents += compare(projection, rebuilt, different);
        }
        live.all().forEach(projection -> compareAsOfNow(projection, new HistoryView(live, log), different));
        return new Outcome(documents, different, new CountingControl(liveDatabase).differs(events, deliveries));
    }

    private static int compare(Projection<?> projection, Projections rebuilt, List<String> different) {
        var one = documents(projection);
        var other = documents(rebuilt.running(projection.fold()));
        for (int document = 0; document < Math.max(one.size(), other.size()); document++) {
            if (document >= one.size()
                    || document >= other.size()
                    || !one.get(document).equals(other.get(document))) {
                different.add(projection.name() + ", document " + document + ": live is not as rebuilt");
            }
        }
        return one.size();
    }

    private static List<RawBsonDocument> documents(Projection<?> projection) {
        return projection
                .store()
                .collection()
                .find(RawBsonDocument.class)
                .sort(BY_ID)
                .into(new ArrayList<>());
    }

    private static <S> void compareAsOfNow(Projection<S> projection, HistoryView view, List<String> different) {
        var json = new StateJson<>(projection.fold().type());
        for (var document : documents(projection)) {
            var id = document.getString("_id").getValue();
            var stored = Packed.unpack(document.getBinary("_state").getData());
            var asOfNow = view.view(projection.fold(), id, null, null);
            if (asOfNow.isEmpty() || !Arrays.equals(stored, json.write(asOfNow.get()))) {
                different.add(projection.name() + ", " + id + ": as of now is not as live");
            }
        }
    }
}
