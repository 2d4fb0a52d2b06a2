package org.waymark.ops.bench.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.ops.bench.store.Filling;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.engine.Workers;

/** Generated histories, decided by the real aggregates and folded by all the real folds. */
public final class Histories implements AutoCloseable {
    private final Collection<Fold<?>> folds = Folds.all();
    private final MemoryReadStore readStore = new MemoryReadStore();
    private final Workers workers = new Workers();
    private final Filling filling;
    private final List<String> different = new ArrayList<>();
    private long events;
    private long documents;
    private int controlsDiffered;

    public Histories(Path data) {
        filling = new Filling(data);
    }

    /** Runs the history of that seed; its differences are kept for {@link #different}. */
    public void run(long seed) {
        var history = decide(seed);
        var live = readStore.database("live");
        var rebuilt = readStore.database("rebuilt");
        var outcome = new Trial(folds, filling.log(), history, seed, workers).run(live, rebuilt);
        live.drop();
        rebuilt.drop();
        events += history.size();
        documents += outcome.documents();
        controlsDiffered += outcome.controlDiffers() ? 1 : 0;
        outcome.different().forEach(difference -> different.add("seed " + seed + ": " + difference));
    }

    private List<RecordedEvent> decide(long seed) {
        long before = filling.log().head();
        filling.record(Programme.entries(seed, Size.tiny()), sent -> {});
        return Merging.into(filling.log().read(before, Integer.MAX_VALUE), seed);
    }

    public int folds() {
        return folds.size();
    }

    public long events() {
        return events;
    }

    public long documents() {
        return documents;
    }

    public List<String> different() {
        return different;
    }

    /** In how many histories the projection that must fail came to other figures. */
    public int controlsDiffered() {
        return controlsDiffered;
    }

    /** Which generated commands the aggregates refused, and how often. */
    public Map<String, Integer> refused() {
        return filling.refused();
    }

    @Override
    public void close() {
        filling.close();
        readStore.close();
        workers.shutdownNow();
    }
}
