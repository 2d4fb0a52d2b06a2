package org.waymark.query.retention.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.Cohorts.Found;
import org.waymark.query.retention.cohort.Followed;
import org.waymark.query.retention.cohort.Selection.Clock;
import org.waymark.query.retention.figures.Disclosure;
import org.waymark.query.retention.figures.Later;
import org.waymark.query.retention.figures.Share;
import org.waymark.query.retention.figures.ShownCurves;
import org.waymark.query.retention.table.Rows.Part;
import org.waymark.statistics.Confidence;
import org.waymark.statistics.KaplanMeier;

/**
 * The answer to {@link GetCohortTable}.
 *
 * @param cutOff the last day looked at
 * @param people how many were followed; nothing where that may not be shown, or for fewer than {@code least}
 * @param months what the cells of each line are about
 * @param withheld how many lines by kind, role or area are left out, since fewer than {@code least} people are in one of them
 * @param least people that a figure must be about; 0 for whoever may see the people themselves
 * @param expecting what those may expect who have stayed so long
 * @param says in words what an empty cell is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortTable(
        Clock clock,
        Rows rows,
        LocalDate cutOff,
        int groups,
        @Nullable Integer people,
        List<Integer> months,
        List<Line> lines,
        int withheld,
        int least,
        List<Later> expecting,
        String says) {
    static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24);

    /**
     * One line.
     *
     * @param people nothing when the line is suppressed, and then nothing else is shown of it
     * @param after one for each of the months; without a share where fewer than {@code least} people, or nobody, were followed so far
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String name, @Nullable Integer people, List<Share> after) {
        public boolean isSuppressed() {
            return people == null;
        }
    }

    static CohortTable of(GetCohortTable asked, Found found) {
        var shown = found.shown();
        var curves = new ShownCurves(shown);
        var rows = found.cohort().rows();
        var parts = asked.rows().of(rows, asked.selection().area());
        var hidden = hidden(parts, shown.isEverything() ? 0 : shown.least());
        var times = asked.rows().areTimes();
        var lines = parts.stream()
                .filter(part -> times || !hidden.contains(part.name()))
                .map(part -> hidden.contains(part.name())
                        ? new Line(part.name(), null, List.of())
                        : new Line(part.name(), shown.count(part.people()), curves.shares(shares(part))))
                .toList();
        var all = new KaplanMeier(Followed.rows(rows).only(Followed.LEFT), Confidence.USUAL);
        return new CohortTable(
                asked.selection().clock(),
                asked.rows(),
                found.cutOff().day(),
                found.groups(),
                shown.count(found.cohort().people().size()),
                MONTHS,
                lines,
                times ? 0 : hidden.size(),
                shown.isEverything() ? 0 : Disclosure.AGGREGATES.least(),
                curves.later(all),
                shown.isEverything()
                        ? "A cell without a share: nobody was followed so far."
                        : "A line or cell without a figure: fewer than five people, or nobody; beside one small line the next"
                                + " smallest is left out too, or the rest would tell.");
    }

    private static List<Share> shares(Part part) {
        return Share.of(new KaplanMeier(part.followUps(), Confidence.USUAL), MONTHS);
    }

    /** Small lines, and beside a single one the next smallest: the rest and the total would tell. */
    private static Set<String> hidden(List<Part> parts, int least) {
        var bySize = parts.stream().sorted(Comparator.comparing(Part::people)).toList();
        var hidden = new HashSet<String>();
        bySize.stream().filter(part -> part.people() < least).forEach(part -> hidden.add(part.name()));
        long some = bySize.stream()
                .filter(part -> part.people() > 0 && part.people() < least)
                .count();
        if (some == 1) {
            bySize.stream()
                    .filter(part -> part.people() >= least)
                    .findFirst()
                    .ifPresent(next -> hidden.add(next.name()));
        }
        return hidden;
    }
}
