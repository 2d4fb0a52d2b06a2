package org.waymark.statistics;

/**
 * At each time at which somebody went: how many were under observation just before, and how many went, by cause. Whoever
 * entered before a time and had not gone before it is at risk then; at a tie whoever goes is taken before the censored.
 */
final class EventTable {
    private final Tally entries;
    private final Tally exits;
    private final double[] times;
    private final int[] atRisk;
    private final int[] events;
    private final int[][] byCause;

    EventTable(FollowUps data) {
        entries = Tally.of(data.size(), data::entry, row -> true);
        exits = Tally.of(data.size(), data::exit, row -> true);
        var all = Tally.of(data.size(), data::exit, row -> data.cause(row) != FollowUps.CENSORED);
        times = all.values();
        atRisk = new int[times.length];
        events = new int[times.length];
        byCause = new int[data.causes()][times.length];
        for (int at = 0; at < times.length; at++) {
            atRisk[at] = atRisk(times[at]);
            events[at] = all.at(times[at]);
        }
        for (int cause = 1; cause <= byCause.length; cause++) {
            countCause(data, cause, all);
        }
    }

    private void countCause(FollowUps data, int cause, Tally all) {
        if (byCause.length == 1) {
            System.arraycopy(events, 0, byCause[0], 0, events.length);
            return;
        }
        var one = Tally.of(data.size(), data::exit, row -> data.cause(row) == cause);
        for (int at = 0; at < all.values().length; at++) {
            byCause[cause - 1][at] = one.at(times[at]);
        }
    }

    int size() {
        return times.length;
    }

    double time(int at) {
        return times[at];
    }

    int atRisk(int at) {
        return atRisk[at];
    }

    /** How many went then, for whatever cause. */
    int events(int at) {
        return events[at];
    }

    /** @param cause from 1 */
    int events(int at, int cause) {
        return cause > byCause.length ? 0 : byCause[cause - 1][at];
    }

    int causes() {
        return byCause.length;
    }

    /** How many were under observation at any time. */
    int atRisk(double time) {
        return entries.before(time) - exits.before(time);
    }

    /** How many went exactly then. */
    int eventsAt(double time) {
        int low = 0;
        int high = times.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (times[middle] == time) {
                return events[middle];
            }
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** When the first was under observation: before that nothing is known. */
    double first() {
        return entries.first();
    }

    /** The latest time anybody was followed to; negative infinity when there is nobody. */
    double last() {
        return exits.last();
    }
}
