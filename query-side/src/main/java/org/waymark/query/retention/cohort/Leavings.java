package org.waymark.query.retention.cohort;

import java.util.Collection;
import java.util.List;
import org.waymark.statistics.FollowUps;
import org.waymark.statistics.Lives;

/** How often people leave, counting those who come back and leave again: each person from their first day to the cut-off. */
public final class Leavings {
    private Leavings() {}

    /** @param people each with their spells in order */
    public static Lives of(Collection<List<Followed>> people) {
        var lives = new Lives();
        people.forEach(spells -> add(lives, spells));
        return lives;
    }

    private static void add(Lives lives, List<Followed> spells) {
        var first = spells.getFirst();
        var died = spells.stream()
                .filter(one -> one.cause() == Followed.DIED)
                .mapToInt(one -> endOf(first, one))
                .min();
        int observed = spells.stream()
                .mapToInt(one -> first.dayOf(one.followedTo()))
                .max()
                .orElse(0);
        int end = died.orElse(observed);
        var leavings = spells.stream()
                .filter(one -> one.cause() == Followed.LEFT)
                .mapToDouble(one -> endOf(first, one))
                .filter(day -> day <= end && day > first.entry())
                .toArray();
        boolean seen = end > first.entry();
        lives.add(seen ? first.entry() : FollowUps.FROM_THE_START, end, died.isPresent(), leavings);
    }

    private static int endOf(Followed first, Followed one) {
        return first.dayOf(one.origin()) + one.exit();
    }
}
