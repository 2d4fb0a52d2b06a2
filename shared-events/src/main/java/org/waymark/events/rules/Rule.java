package org.waymark.events.rules;

import java.math.BigDecimal;

/** A figure that decides how something is judged: where one state of a group ends and the next begins, who needs a visit. */
public enum Rule {
    /** How many of the last periods in which a meeting was due are looked at. */
    PERIODS_JUDGED(6, 2, 52),
    /** With fewer periods than that nothing is said about regularity. */
    FEWEST_PERIODS(3, 1, 52),
    /** How many days after its period a sheet may take before it counts as missing for the group's state. */
    SHEET_GRACE_DAYS(14, 0, 120),
    /** So many periods in a row without a meeting, and */
    DORMANT_PERIODS(3, 1, 52),
    /** so many days without one, make a group dormant. */
    DORMANT_DAYS(60, 7, 730),
    /** The share of periods with a meeting of a group that thrives. */
    REGULAR_SHARE("0.8"),
    /** The share below which a group is at risk. */
    IRREGULAR_SHARE("0.5"),
    /** The share of those expected who come to a group that thrives. */
    WELL_ATTENDED_SHARE("0.7"),
    /** The share below which a group is at risk. */
    POORLY_ATTENDED_SHARE("0.5"),
    /** How much attendance may fall from the meetings before. */
    ATTENDANCE_FALL("0.2"),
    /** How many meetings are compared with twice as many before them. */
    MEETINGS_COMPARED(3, 1, 26),
    /** Fewer members than that are too few for a group. */
    FEWEST_MEMBERS(5, 1, 100),
    /** The share of a group's members whose leaving within a year puts it at risk. */
    LEAVERS_SHARE("0.25"),
    /** So many missing sheets put a group at risk. */
    SHEETS_MISSING(2, 1, 52),
    /** How long a group may take to form. */
    FORMING_DAYS(180, 7, 1095),
    /** A group in the phase of forming forms until it has met so often. */
    FIRST_MEETINGS(3, 1, 52),
    /** So many scheduled meetings missed in a row, and */
    MISSED_MEETINGS(3, 1, 12),
    /** so many days since the person was last seen, are an interruption. */
    MISSED_DAYS(28, 0, 365),
    /** A setback older than this is no longer recent. */
    SETBACK_DAYS(90, 1, 730),
    /** The next measure is due so long after the last one. */
    MEASURE_DAYS(90, 7, 1095),
    /** The worklist reminds of a sheet so long after its period. */
    REMIND_DAYS(3, 0, 120),
    /** Older holes are not asked for any more. */
    LOOK_BACK_DAYS(180, 7, 365);

    private final BigDecimal usual;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final boolean share;

    Rule(int usual, int lowest, int highest) {
        this.usual = BigDecimal.valueOf(usual);
        this.lowest = BigDecimal.valueOf(lowest);
        this.highest = BigDecimal.valueOf(highest);
        this.share = false;
    }

    Rule(String usual) {
        this.usual = new BigDecimal(usual);
        this.lowest = BigDecimal.ZERO;
        this.highest = BigDecimal.ONE;
        this.share = true;
    }

    /** What holds where nobody set anything: a proposal to be argued with programmes. */
    public BigDecimal usual() {
        return usual;
    }

    public BigDecimal lowest() {
        return lowest;
    }

    public BigDecimal highest() {
        return highest;
    }

    /** A share from 0 to 1; else a whole number. */
    public boolean isShare() {
        return share;
    }

    /** True when it is about one person and no group, so that no cadence matters. */
    public boolean isOfPeople() {
        return this == SETBACK_DAYS || this == MEASURE_DAYS;
    }

    public boolean allows(BigDecimal value) {
        return value.compareTo(lowest) >= 0
                && value.compareTo(highest) <= 0
                && (share
                        ? value.stripTrailingZeros().scale() <= 2
                        : value.stripTrailingZeros().scale() <= 0);
    }
}
