package org.waymark.ops.bench.disclosure;

import java.util.HashMap;
import java.util.Map;

/** What was told of each cell, taken together: blurred anew each time, the blur would wear off. */
final class Averages {
    private static final double OFTEN_ENOUGH = 20;

    private final Map<Where, Told> told = new HashMap<>();

    /** Sum and number of what was told. */
    private record Told(long sum, long times) {
        Told and(int count) {
            return new Told(sum + count, times + 1);
        }
    }

    /** Looks at the mean of a cell. */
    interface Look {
        void at(Where where, long mean);
    }

    void tell(Where where, int count) {
        told.merge(where, new Told(count, 1), (all, one) -> all.and(count));
    }

    /** Those that were told often enough. */
    void each(Look look) {
        told.forEach((where, all) -> {
            if (all.times() >= OFTEN_ENOUGH) {
                look.at(where, Math.round((double) all.sum() / all.times()));
            }
        });
    }
}
