package org.waymark.query.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.ExitReason.Counts;
import org.waymark.query.retention.cohort.Cohort;
import org.waymark.query.retention.cohort.CutOff;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.cohort.Selection.Leaving;
import org.waymark.query.retention.figures.Comparison;
import org.waymark.query.retention.figures.Days;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.figures.Months;
import org.waymark.query.retention.figures.Share;
import org.waymark.statistics.KaplanMeier;

/** Says a retention figure in one paragraph, made from nothing but the figure, with what it does not show. */
record InWords(
        GetRetention asked,
        CutOff cutOff,
        Cohort cohort,
        Days medianDays,
        KaplanMeier curve,
        List<Share> after,
        @Nullable Comparison comparison,
        Disclosure shown) {
    /** Below this, one person more or less moves the figure by a fifth or more. */
    static final int FEW = 5;

    String sentence() {
        if (shown.isNothing()) {
            return "Nobody, or too few people, are asked about: no figure can be shown.";
        }
        if (cohort.people().isEmpty()) {
            return asked.selection().clock() == Clock.JOINING
                    ? "Nobody who was asked about had joined a group by " + cutOff.day()
                            + ", so there is nothing to estimate."
                    : "Nobody who was asked about is known to have reached satisfactory recovery as a member by "
                            + cutOff.day() + ", so there is nothing to estimate.";
        }
        return followed() + staying() + median() + doesNotShow();
    }

    private String followed() {
        int people = cohort.people().size();
        var who = asked.selection().clock() == Clock.JOINING
                ? count(people, "person", "people") + " followed from joining"
                : count(people, "member", "members") + " followed from the day of satisfactory recovery";
        int left = cohort.tallies().left();
        return "Of " + who + " until " + cutOff.day() + ", " + (left == 0 ? "nobody" : shown.said(left)) + " left"
                + (asked.selection().leaving() == Leaving.INTERRUPTION ? " or stopped coming" : "");
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
        var days = medianDays.days();
        if (days == null && curve.median().time() != null) {
            return " By when half had left rests on too few people to be shown.";
        }
        return days == null
                ? " Fewer than half have left so far, so no median can be given."
                : String.format(Locale.ROOT, " Half had left by %.1f months.", days / Months.DAYS);
    }

    private String doesNotShow() {
        int competing = cohort.tallies().count(Counts.AS_COMPETING);
        var text = new StringBuilder();
        if (competing > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    " Of them %s died or lost their group; the curve shows staying as if that could not happen.",
                    shown.said(competing)));
        }
        return text.append(compared())
                .append(" This does not show why people stay, nor that the group is the reason.")
                .toString();
    }

    private String compared() {
        if (comparison == null) {
            return "";
        }
        var p = comparison.p();
        if (p == null) {
            return " There is nothing to compare.";
        }
        var by = comparison.by().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var chance = p < 0.001 ? "less than 0.001" : String.format(Locale.ROOT, "%.3f", p);
        return " Compared by " + by + ", differences at least as large as these would come by chance with probability "
                + chance + " if there were none (log-rank); those compared may differ in much else.";
    }

    private String count(int number, String one, String more) {
        return shown.said(number) + " " + (number == 1 ? one : more);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "?" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
