package org.waymark.query.projection.rebuild;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/**
 * Reads the log once, in large pages, for all folds. Each folds page after page at its own pace, so that none waits for the
 * slowest at the end of each page; the reader stays a few pages ahead and no more, since they are held in memory.
 */
final class OnePass {
    private static final int PAGE = 2000;
    private static final int AHEAD = 4;
    private final EventLog log;
    private final Executor workers;

    OnePass(EventLog log, Executor workers) {
        this.log = log;
        this.workers = workers;
    }

    /** @return the position of the last event folded: the end of the log as it was when the last page was read */
    long over(List<InMemoryFold<?>> folds, long after, LongConsumer progress) {
        long reached = after;
        var lanes = folds.stream().map(Lane::new).toList();
        var underWay = new ArrayDeque<CompletableFuture<Void>>();
        for (var page = log.read(after, PAGE); !page.isEmpty(); page = log.read(reached, PAGE)) {
            underWay.add(foldAll(lanes, page));
            reached = page.getLast().position();
            if (underWay.size() > AHEAD) {
                joined(underWay.remove());
            }
            progress.accept(reached);
        }
        underWay.forEach(OnePass::joined);
        return reached;
    }

    private CompletableFuture<Void> foldAll(List<Lane> lanes, List<RecordedEvent> page) {
        return CompletableFuture.allOf(
                lanes.stream().map(lane -> lane.then(page)).toArray(CompletableFuture<?>[]::new));
    }

    /** One fold, and the last page it was given. */
    private final class Lane {
        private final InMemoryFold<?> fold;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        private Lane(InMemoryFold<?> fold) {
            this.fold = fold;
        }

        private CompletableFuture<Void> then(List<RecordedEvent> page) {
            last = last.thenRunAsync(() -> fold.fold(page), workers);
            return last;
        }
    }

    static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
