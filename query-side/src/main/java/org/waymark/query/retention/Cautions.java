package org.waymark.query.retention;

import java.util.ArrayList;
import java.util.List;
import org.waymark.query.retention.cohort.Cohort;
import org.waymark.query.retention.cohort.CutOff;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.figures.Months;
import org.waymark.query.retention.figures.Share;
import org.waymark.statistics.KaplanMeier;

/** What somebody has to know before they use a retention figure, each only where it holds. */
record Cautions(
        GetRetention asked, CutOff cutOff, Cohort cohort, KaplanMeier curve, List<Share> after, Disclosure shown) {
    List<String> all() {
        var cautions = new ArrayList<String>();
        if (after.stream().anyMatch(share -> share.staying() != null && share.atRisk() < InWords.FEW)) {
            cautions.add("Fewer than " + InWords.FEW
                    + " people were still followed at some of the months shown: one person more or"
                    + " less would move those figures much.");
        }
        if (curve.steps().stream().anyMatch(step -> step.atRisk() < InWords.FEW)) {
            cautions.add("Part of the curve rests on fewer than " + InWords.FEW + " people.");
        }
        if (asked.selection().spells() == Selection.Spells.EVERY
                && cohort.rows().size() > cohort.people().size()) {
            cautions.add(
                    "Several spells of one person count as if they were of different people: intervals are too narrow.");
        }
        if (curve.first() > 0 && !Double.isInfinite(curve.first())) {
            cautions.add("Nobody was under observation before day %.0f: what is said is about those still there then."
                    .formatted(
                            shown.isEverything()
                                    ? curve.first()
                                    : Math.ceil(curve.first() / Months.DAYS) * Months.DAYS));
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
        many(
                cautions,
                cohort.tallies().closedButStillMembers(),
                "counted as members have a closed case but never left on paper.");
        many(
                cautions,
                cohort.tallies().recoveredWhileNotAMember(),
                "recovered while not a member and are not counted.");
        many(cautions, cohort.tallies().goneBeforeObserved(), "were gone before recording began and are not counted.");
        many(
                cautions,
                cohort.tallies().datesNotKnownToTheDay(),
                "have a date known to the month or year only; its middle is taken.");
        return List.copyOf(cautions);
    }

    private void many(List<String> cautions, int number, String what) {
        if (number > 0) {
            cautions.add(shown.said(number) + " " + what);
        }
    }
}
