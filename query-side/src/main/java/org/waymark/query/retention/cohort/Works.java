package org.waymark.query.retention.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.waymark.query.retention.known.PersonSpells.Work;
import org.waymark.statistics.FollowUps;

/** A spell cut at every day on which its person began to work or stopped. */
final class Works {
    static final String WORKING = "in work";
    static final String NOT_WORKING = "not in work";

    /**
     * A part of a spell through which somebody worked, or did not.
     *
     * @param entry the day before which it is not counted
     * @param cause why the spell ended with it; censored when it did not
     */
    record Part(double entry, int exit, int cause, boolean working) {}

    private Works() {}

    static List<Part> of(Followed one) {
        var cuts = new TreeSet<Integer>();
        for (var work : one.person().works()) {
            cuts.add(from(one, work));
            cuts.add(until(one, work));
        }
        var parts = new ArrayList<Part>();
        double entry = one.entry();
        for (int cut : cuts) {
            if (cut > entry && cut > 0 && cut < one.exit()) {
                parts.add(new Part(entry, cut, FollowUps.CENSORED, working(one, entry)));
                entry = cut;
            }
        }
        parts.add(new Part(entry, one.exit(), one.cause(), working(one, entry)));
        return parts;
    }

    /** What holds from that day until the next cut; an event on the day work begins still belongs to the time before. */
    private static boolean working(Followed one, double entry) {
        double day = Math.max(entry, 0);
        return one.person().works().stream().anyMatch(work -> from(one, work) <= day && until(one, work) > day);
    }

    private static int from(Followed one, Work work) {
        return one.dayOf(Ending.dayOf(work.from()));
    }

    private static int until(Followed one, Work work) {
        return work.until() == null ? Integer.MAX_VALUE : one.dayOf(Ending.dayOf(work.until()));
    }
}
