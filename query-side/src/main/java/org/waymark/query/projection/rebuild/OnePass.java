package org.waymark.query.projection.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/** Reads the log once, in large pages, for all folds: the next page is read while they fold this one. */
final class OnePass {
    private static final int PAGE = 5000;
    private final EventLog log;
    private final Executor workers;

    OnePass(EventLog log, Executor workers) {
        this.log = log;
        this.workers = workers;
    }

    /** @return the position of the last event folded: the end of the log as it was when the last page was read */
    long over(List<InMemoryFold<?>> folds, long after, LongConsumer progress) {
        long reached = after;
        var page = log.read(after, PAGE);
        while (!page.isEmpty()) {
            reached = page.getLast().position();
            var next = read(reached);
            foldAll(folds, page);
            progress.accept(reached);
            page = joined(next);
        }
        return reached;
    }

    private CompletableFuture<List<RecordedEvent>> read(long after) {
        return CompletableFuture.supplyAsync(() -> log.read(after, PAGE), workers);
    }

    private void foldAll(List<InMemoryFold<?>> folds, List<RecordedEvent> page) {
        var others = new ArrayList<CompletableFuture<Void>>();
        for (var fold : folds.subList(1, folds.size())) {
            others.add(CompletableFuture.runAsync(() -> fold.fold(page), workers));
        }
        folds.getFirst().fold(page);
        others.forEach(OnePass::joined);
    }

    static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
