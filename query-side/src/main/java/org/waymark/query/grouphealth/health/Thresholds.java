package org.waymark.query.grouphealth.health;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.Schedule;
import org.waymark.events.rules.Rule;
import org.waymark.events.rules.RulesThen;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.Since;

/**
 * Where one state of a group ends and the next begins, as the programme set it for the group's area and cadence. The usual
 * values are a proposal to be argued with programmes, so that every reason names the one it used.
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
    public static final Thresholds USUAL = at(RulesThen.USUAL, null, null);

    /** Those of one group, by where it is and how often it meets on that day. */
    public static Thresholds of(RulesThen rules, Group group, LocalDate on) {
        var formed = group.formed();
        return at(
                rules,
                formed == null ? null : formed.area(),
                Since.on(group.ways().schedules(), on).map(Schedule::cadence).orElse(null));
    }

    private static Thresholds at(RulesThen rules, @Nullable Area area, @Nullable Cadence cadence) {
        return new Thresholds(
                rules.number(Rule.PERIODS_JUDGED, area, cadence),
                rules.number(Rule.FEWEST_PERIODS, area, cadence),
                rules.number(Rule.SHEET_GRACE_DAYS, area, cadence),
                rules.number(Rule.DORMANT_PERIODS, area, cadence),
                rules.number(Rule.DORMANT_DAYS, area, cadence),
                rules.share(Rule.REGULAR_SHARE, area, cadence),
                rules.share(Rule.IRREGULAR_SHARE, area, cadence),
                rules.share(Rule.WELL_ATTENDED_SHARE, area, cadence),
                rules.share(Rule.POORLY_ATTENDED_SHARE, area, cadence),
                rules.share(Rule.ATTENDANCE_FALL, area, cadence),
                rules.number(Rule.MEETINGS_COMPARED, area, cadence),
                rules.number(Rule.FEWEST_MEMBERS, area, cadence),
                rules.share(Rule.LEAVERS_SHARE, area, cadence),
                rules.number(Rule.SHEETS_MISSING, area, cadence),
                rules.number(Rule.FORMING_DAYS, area, cadence),
                rules.number(Rule.FIRST_MEETINGS, area, cadence));
    }
}
