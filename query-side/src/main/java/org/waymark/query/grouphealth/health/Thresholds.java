package org.waymark.query.grouphealth.health;

/**
 * Where one state of a group ends and the next begins. The usual values are a proposal to be argued with programmes, so
 * that every reason names the one it used.
 *
 * @param slotsJudged how many of the last periods in which a meeting was due are looked at
 * @param fewestSlots with fewer periods than that nothing is said about regularity
 * @param graceDays how long after its period a sheet may take to come in
 * @param dormantSlots so many periods in a row without a meeting, and
 * @param dormantDays so many days without one, make a group dormant
 * @param regular the share of periods with a meeting of a group that thrives
 * @param irregular the share below which a group is at risk
 * @param wellAttended the share of those expected who come to a group that thrives
 * @param poorlyAttended the share below which a group is at risk
 * @param fall how much attendance may fall from the meetings before
 * @param meetingsCompared how many meetings are compared with twice as many before them
 * @param fewestMembers fewer members than that are too few for a group
 * @param leavers the share of a group's members whose leaving within a year puts it at risk
 * @param outstanding so many missing sheets put a group at risk
 * @param formingDays how long a group may take to form
 * @param firstMeetings a group in the phase of forming forms until it has met so often
 */
public record Thresholds(
        int slotsJudged,
        int fewestSlots,
        int graceDays,
        int dormantSlots,
        int dormantDays,
        double regular,
        double irregular,
        double wellAttended,
        double poorlyAttended,
        double fall,
        int meetingsCompared,
        int fewestMembers,
        double leavers,
        int outstanding,
        int formingDays,
        int firstMeetings) {
    public static final Thresholds USUAL =
            new Thresholds(6, 3, 14, 3, 60, 0.8, 0.5, 0.7, 0.5, 0.2, 3, 5, 0.25, 2, 180, 3);
}
