package org.waymark.ops.bench;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.ops.bench.history.Folds;
import org.waymark.ops.bench.history.MemoryReadStore;
import org.waymark.ops.bench.history.PerEvent;
import org.waymark.ops.bench.history.Rebuilding;
import org.waymark.ops.bench.load.Slices;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.engine.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Events a second when every read model is built anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Events a second rebuilding all read models, beside reading and deserialising the same events and"
                + " beside one write for each event.")
final class RebuildBench implements Callable<Integer> {
    private static final int PAGE = 5_000;
    private static final long PER_EVENT_NS = 3_000_000_000L;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--rounds", description = "how often each is measured, in turn (default: ${DEFAULT-VALUE})")
    int rounds = 3;

    @Mixin
    GeneratedProgramme programme = new GeneratedProgramme();

    private int run;

    @Override
    public Integer call() {
        try (var work = options.work();
                var workers = new Workers();
                var readStore = new MemoryReadStore()) {
            var folder = programme.in(work.folder("events"), options);
            try (var store = SqliteEventStore.open(folder)) {
                var folds = Folds.all();
                var log = store.log();
                var slices = new Slices()
                        .add("read", () -> read(log))
                        .add("rebuild", () -> rebuild(folds, log, readStore, workers))
                        .add("per_event", () -> perEvent(folds, log, readStore))
                        .run(rounds);
                options.print(figures(slices, log, folds.size()));
            }
        }
        return 0;
    }

    private static double read(EventLog log) {
        long begun = System.nanoTime();
        long events = 0;
        for (var page = log.read(0, PAGE);
                !page.isEmpty();
                page = log.read(page.getLast().position(), PAGE)) {
            events += page.size();
        }
        return perSecond(events, begun);
    }

    private double rebuild(Collection<Fold<?>> folds, EventLog log, MemoryReadStore readStore, Workers workers) {
        var database = readStore.database("run" + run++);
        long begun = System.nanoTime();
        Rebuilding.all(folds, log, database, workers);
        double figure = perSecond(log.head(), begun);
        database.drop();
        return figure;
    }

    private double perEvent(Collection<Fold<?>> folds, EventLog log, MemoryReadStore readStore) {
        var database = readStore.database("run" + run++);
        var perEvent = new PerEvent(folds, database);
        long events = 0;
        long begun = System.nanoTime();
        for (var page = log.read(0, PAGE);
                !page.isEmpty() && System.nanoTime() - begun < PER_EVENT_NS;
                page = log.read(page.getLast().position(), PAGE)) {
            for (var event : page) {
                if (System.nanoTime() - begun >= PER_EVENT_NS) {
                    break;
                }
                perEvent.fold(event);
                events++;
            }
        }
        double figure = perSecond(events, begun);
        database.drop();
        return figure;
    }

    private static double perSecond(long events, long begun) {
        return events * 1e9 / (System.nanoTime() - begun);
    }

    private Figures figures(Slices slices, EventLog log, int folds) {
        return new Figures("rebuild", options.seed)
                .text("size", programme.size)
                .count("rounds", rounds)
                .count("events", log.head())
                .count("read_models", folds)
                .count("read_per_s", slices.median("read"))
                .count("rebuild_per_s", slices.median("rebuild"))
                .count("per_event_per_s", slices.median("per_event"))
                .exact("ratio_to_read", slices.ratio("rebuild", "read"))
                .exact("ratio_to_per_event", slices.ratio("rebuild", "per_event"))
                .exact("ratio", slices.ratio("rebuild", "read"));
    }
}
