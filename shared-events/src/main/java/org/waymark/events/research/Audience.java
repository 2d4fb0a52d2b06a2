package org.waymark.events.research;

/** For whom rows are released, which decides how coarse they must be. */
public enum Audience {
    /** For named people who signed not to look for anybody: classes of at least 5 people, days in weeks. */
    UNDER_AGREEMENT(5, 7),
    /** For anybody: classes of at least 11 people, days in months of 30 days. */
    PUBLIC(11, 30);

    private final int least;
    private final int days;

    Audience(int least, int days) {
        this.least = least;
        this.days = days;
    }

    /** How many people at least have to look alike: k. */
    public int least() {
        return least;
    }

    /** Offsets of days are told as multiples of so many. */
    public int days() {
        return days;
    }
}
