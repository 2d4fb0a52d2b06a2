package org.waymark.query.projection.live;

import org.waymark.eventstore.EventLog;

/** Folds the log into stored documents, batch by batch, without a processor: the last stretch of a build. */
public final class CatchUp {
    private static final int BATCH = 1000;
    private final EventLog log;

    public CatchUp(EventLog log) {
        this.log = log;
    }

    /** @return the position reached: {@code until}, or the end of the log before that */
    public long over(FoldBatch<?> batches, long from, long until) {
        long reached = from;
        while (reached < until) {
            var page = log.read(reached, BATCH).stream()
                    .takeWhile(event -> event.position() <= until)
                    .toList();
            if (page.isEmpty()) {
                break;
            }
            batches.fold(page);
            reached = page.getLast().position();
        }
        return reached;
    }
}
