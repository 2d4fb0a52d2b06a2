package org.waymark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** People under observation to whom the same thing may happen more than once: what {@link MeanCumulativeCount} starts from. */
public final class Lives {
    /** @param died true when nothing more can happen to the person after the end; false when it was cut short */
    record Life(double entry, double end, boolean died, double[] events) {}

    private final List<Life> lives = new ArrayList<>();

    /** @param events the times it happened, none after the end or before the entry */
    public Lives add(double entry, double end, boolean died, double... events) {
        var sorted = events.clone();
        Arrays.sort(sorted);
        if (!(entry < end) || end < 0 || Double.isInfinite(end)) {
            throw new IllegalArgumentException(
                    "a life is observed until time 0 or later, and after observation begins");
        }
        if (sorted.length > 0 && (sorted[0] <= entry || sorted[sorted.length - 1] > end)) {
            throw new IllegalArgumentException("what happens to somebody happens while they are observed");
        }
        lives.add(new Life(entry, end, died, sorted));
        return this;
    }

    public int size() {
        return lives.size();
    }

    List<Life> all() {
        return lives;
    }

    /** Every occurrence as an event of its own, to count them with. */
    FollowUps occurrences() {
        var rows = new FollowUps();
        lives.forEach(life -> Arrays.stream(life.events()).forEach(time -> rows.add(time, 1)));
        return rows;
    }

    FollowUps ends() {
        var rows = new FollowUps();
        lives.forEach(life -> rows.add(life.entry(), life.end(), life.died() ? 1 : FollowUps.CENSORED));
        return rows;
    }
}
