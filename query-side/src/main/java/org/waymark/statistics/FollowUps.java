package org.waymark.statistics;

import java.util.Arrays;

/** Columns of follow-up times, one row a spell under observation: what every estimator here starts from. */
public final class FollowUps {
    /** Under observation since before anything could happen, so that whoever goes at time 0 was at risk then. */
    public static final double FROM_THE_START = Double.NEGATIVE_INFINITY;

    /** The cause of somebody whose time was cut short and who may have gone on. */
    public static final int CENSORED = 0;

    private static final int FIRST_ROWS = 16;

    private double[] entries;
    private double[] exits;
    private int[] causes;
    private int size;
    private int mostCauses;

    public FollowUps() {
        this(FIRST_ROWS);
    }

    public FollowUps(int expected) {
        entries = new double[Math.max(expected, FIRST_ROWS)];
        exits = new double[entries.length];
        causes = new int[entries.length];
    }

    /**
     * One more row.
     *
     * @param entry the time observation began; {@link #FROM_THE_START} unless it began after the clock did (left truncation)
     * @param exit the time it ended, 0 or later, and after the entry
     * @param cause {@link #CENSORED}, or what ended it: 1, 2, …
     */
    public FollowUps add(double entry, double exit, int cause) {
        if (!(entry < exit) || exit < 0 || Double.isInfinite(exit)) {
            throw new IllegalArgumentException("a follow-up ends at time 0 or later, and after it begins");
        }
        if (cause < CENSORED) {
            throw new IllegalArgumentException("a cause is 0 (censored) or more");
        }
        if (size == exits.length) {
            entries = Arrays.copyOf(entries, 2 * size);
            exits = Arrays.copyOf(exits, 2 * size);
            causes = Arrays.copyOf(causes, 2 * size);
        }
        entries[size] = entry;
        exits[size] = exit;
        causes[size++] = cause;
        mostCauses = Math.max(mostCauses, cause);
        return this;
    }

    public FollowUps add(double exit, int cause) {
        return add(FROM_THE_START, exit, cause);
    }

    public FollowUps addAll(FollowUps others) {
        for (int row = 0; row < others.size; row++) {
            add(others.entries[row], others.exits[row], others.causes[row]);
        }
        return this;
    }

    /** The same times with one cause as the event, called 1; whoever went for another cause is censored then. */
    public FollowUps only(int cause) {
        var one = new FollowUps(size);
        for (int row = 0; row < size; row++) {
            one.add(entries[row], exits[row], causes[row] == cause ? 1 : CENSORED);
        }
        return one;
    }

    public int size() {
        return size;
    }

    /** The highest cause anybody has; 0 when all are censored. */
    public int causes() {
        return mostCauses;
    }

    /** How many went for that cause, or were censored. */
    public int count(int cause) {
        return (int) Arrays.stream(causes, 0, size).filter(one -> one == cause).count();
    }

    double entry(int row) {
        return entries[row];
    }

    double exit(int row) {
        return exits[row];
    }

    int cause(int row) {
        return causes[row];
    }
}
