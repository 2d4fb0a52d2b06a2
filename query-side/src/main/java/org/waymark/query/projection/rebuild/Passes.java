package org.waymark.query.projection.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many folds are built in one pass over the log. All of them at once is fastest, while what they hold fits beside what
 * is stored; in a small heap several passes are far faster than one that leaves the collector no room.
 */
final class Passes {
    /** What all folds together hold for an event, measured on the largest generated programme. */
    private static final long BYTES_PER_EVENT = 900;
    /** The share of the heap that folds may fill. */
    private static final double SHARE = 0.25;

    private Passes() {}

    static <F> List<List<F>> of(Collection<? extends F> folds, long events, long heapBytes) {
        long needed = (long) Math.ceil(events * BYTES_PER_EVENT / (heapBytes * SHARE));
        int passes = (int) Math.clamp(needed, 1, Math.max(1, folds.size()));
        var apart = new ArrayList<List<F>>();
        for (int pass = 0; pass < passes; pass++) {
            apart.add(new ArrayList<>());
        }
        int next = 0;
        for (var fold : folds) {
            apart.get(next++ % passes).add(fold);
        }
        return apart;
    }
}
