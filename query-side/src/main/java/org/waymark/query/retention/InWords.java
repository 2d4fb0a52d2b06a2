package org.waymark.query.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.query.retention.GetRetention.Clock;
import org.waymark.query.retention.Retention.Share;
import org.waymark.statistics.KaplanMeier;

/** Says a retention figure in plain words, made from nothing but the figure, with what it does not show. */
record InWords(Clock clock, CutOff cutOff, Cohort cohort, KaplanMeier curve, List<Share> after) {
    /** Below this, one person more or less moves the figure by a fifth or more. */
    private static final int FEW = 5;

    private static final double DAYS_A_MONTH = 365.25 / 12;

    String sentence() {
        if (cohort.people.size() == 0) {
            return clock == Clock.JOINING
                    ? "Nobody who was asked about had joined a group by " + cutOff.day()
                            + ", so there is nothing to estimate."
                    : "Nobody who was asked about is known to have reached satisfactory recovery as a member by "
                            + cutOff.day() + ", so there is nothing to estimate.";
        }
        return followed() + staying() + median() + doesNotShow();
    }

    private String followed() {
        int people = cohort.people.size();
        var who = clock == Clock.JOINING
                ? count(people, "person", "people") + " followed from joining"
                : count(people, "member", "members") + " followed from the day of satisfactory recovery";
        int left = cohort.count(Counts.AS_LEAVING);
        return "Of " + who + " until " + cutOff.day() + ", " + (left == 0 ? "nobody" : left) + " left";
    }

    private String staying() {
        var best = after.stream()
                .filter(share -> share.staying() != null && share.atRisk() >= FEW)
                .toList();
        if (best.isEmpty()) {
            return ", and too few were followed for half a year to say what share stays.";
        }
        var words = new ArrayList<String>();
        best.forEach(share -> words.add(percent(share.staying()) + " after " + share.months() + " months"
                + (share.low() == null ? "" : " (" + percent(share.low()) + " to " + percent(share.high()) + ")")));
        return "; still members are an estimated " + String.join(", ", words) + ".";
    }

    private String median() {
        var days = curve.median().time();
        return days == null
                ? " Fewer than half have left so far, so no median can be given."
                : String.format(Locale.ROOT, " Half had left by %.1f months.", days / DAYS_A_MONTH);
    }

    private String doesNotShow() {
        int competing = cohort.count(Counts.AS_COMPETING);
        var text = new StringBuilder();
        if (competing > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    " %d died or lost their group; the curve shows staying as if that could not happen.",
                    competing));
        }
        return text.append(" This does not show why people stay, nor that the group is the reason.")
                .toString();
    }

    List<String> cautions() {
        var cautions = new ArrayList<String>();
        if (after.stream().anyMatch(share -> share.staying() != null && share.atRisk() < FEW)) {
            cautions.add(
                    "Fewer than " + FEW + " people were still followed at some of the months shown: one person more or"
                            + " less would move those figures much.");
        }
        if (curve.steps().stream().anyMatch(step -> step.atRisk() < FEW)) {
            cautions.add("Part of the curve rests on fewer than " + FEW + " people.");
        }
        if (cutOff.beyondCompleteSheets()) {
            cautions.add("The cut-off is later than " + cutOff.complete()
                    + ", the last day sheets are complete for: people who"
                    + " dropped out since may look as if they had stayed.");
        }
        many(
                cautions,
                cutOff.silentGroups(),
                "of the groups stopped sending sheets; their people are followed to the last one only.");
        many(
                cautions,
                cutOff.groupsWithoutSheets(),
                "of the groups never sent a sheet; that their people stayed is taken on trust.");
        many(cautions, cohort.closedButStillMembers, "counted as members have a closed case but never left on paper.");
        many(cautions, cohort.recoveredWhileNotAMember, "recovered while not a member and are not counted.");
        many(cautions, cohort.goneBeforeObserved, "were gone before recording began and are not counted.");
        many(
                cautions,
                cohort.datesNotKnownToTheDay,
                "have a date known to the month or year only; its middle is taken.");
        return List.copyOf(cautions);
    }

    private static void many(List<String> cautions, int number, String what) {
        if (number > 0) {
            cautions.add(number + " " + what);
        }
    }

    private static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "?" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
