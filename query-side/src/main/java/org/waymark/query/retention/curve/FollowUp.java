package org.waymark.query.retention.curve;

/**
 * One person's time under observation, in days from where the clock starts.
 *
 * @param entry the day observation began; {@link #FROM_THE_START} unless it began after the clock did (left truncation)
 * @param exit the day it ended
 * @param left true when it ended because the person left, false when it was cut short (censored)
 */
public record FollowUp(int entry, int exit, boolean left) {
    /** Before day 0, so that somebody who leaves on the very first day was at risk then. */
    public static final int FROM_THE_START = -1;

    public FollowUp {
        if (exit < 0 || entry >= exit) {
            throw new IllegalArgumentException("a follow-up ends after it begins, on day 0 or later");
        }
    }

    public static FollowUp left(int exit) {
        return new FollowUp(FROM_THE_START, exit, true);
    }

    public static FollowUp censored(int exit) {
        return new FollowUp(FROM_THE_START, exit, false);
    }
}
