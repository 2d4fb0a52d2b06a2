package org.waymark.query.projection.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.live.CatchUp;
import org.waymark.query.projection.live.FoldBatch;
import org.waymark.query.projection.live.Processors;
import org.waymark.query.projection.live.Tokens;

/**
 * Builds read models anew from the first event, beside those that are being read, and puts them in their place. Live
 * processors go on until the last stretch; readers never wait.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private final Projections projections;
    private final EventLog log;
    private final Tokens tokens;
    private final Processors processors;
    private final Executor workers;

    public Rebuild(Projections projections, EventLog log, Tokens tokens, Processors processors, Executor workers) {
        this.projections = projections;
        this.log = log;
        this.tokens = tokens;
        this.processors = processors;
        this.workers = workers;
    }

    /** All of them, in one pass over the log if the heap has room for that. */
    public void all() {
        these(projections.all());
    }

    /** One of them, by name. */
    public void one(String name) {
        these(List.of(projections.required(name)));
    }

    public void these(Collection<? extends Projection<?>> which) {
        var occupied = new ArrayList<Projection<?>>();
        try {
            for (var projection : which) {
                projection.occupy();
                occupied.add(projection);
            }
            for (var some : Passes.of(which, log.head(), Runtime.getRuntime().maxMemory())) {
                build(some.stream().<InMemoryFold<?>>map(InMemoryFold::new).toList());
            }
        } finally {
            occupied.forEach(projection -> {
                projection.build(null);
                projection.release();
            });
        }
    }

    private void build(List<InMemoryFold<?>> folds) {
        long begun = System.nanoTime();
        long head = Math.max(1, log.head());
        long reached = folds.isEmpty()
                ? 0
                : new OnePass(log, workers)
                        .over(
                                folds,
                                0,
                                at -> folds.forEach(
                                        fold -> fold.projection().build((int) Math.min(99, at * 100 / head))));
        writeAll(folds);
        folds.forEach(fold -> finish(fold, reached));
        LOG.info("rebuilt {} read models from {} events in {} ms", folds.size(), reached, millisSince(begun));
    }

    /** Several hands, as each waits for the store's answers; they begin at different folds and help each other out. */
    private void writeAll(List<InMemoryFold<?>> folds) {
        folds.forEach(InMemoryFold::prepare);
        int hands = Runtime.getRuntime().availableProcessors() + 1;
        var written = new ArrayList<CompletableFuture<Void>>();
        for (int hand = 0; hand < hands; hand++) {
            var inTurn = new ArrayList<>(folds);
            Collections.rotate(inTurn, hand * folds.size() / hands);
            written.add(CompletableFuture.runAsync(() -> inTurn.forEach(InMemoryFold::moveBeside), workers));
        }
        written.forEach(OnePass::joined);
    }

    private void finish(InMemoryFold<?> fold, long reached) {
        var failure = fold.failure();
        var projection = fold.projection();
        if (failure == null) {
            switchIn(projection, reached);
        } else {
            LOG.error("the read model {} could not be rebuilt", projection.name(), failure);
            projection.fail(failure);
        }
    }

    private <S> void switchIn(Projection<S> projection, long built) {
        var batches = new FoldBatch<>(projection.fold(), projection.beside());
        long close = new CatchUp(log).over(batches, built, log.head());
        processors.whileStill(projection, () -> {
            long reached = new CatchUp(log).over(batches, close, Long.MAX_VALUE);
            projection.switchOver();
            tokens.set(projection.name(), reached);
            projection.progress().restartAt(reached);
            projection.countParked();
            projection.open();
        });
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
