package org.waymark.query.retention;

import java.util.List;
import java.util.Locale;
import org.waymark.picture.Chart;
import org.waymark.query.retention.cohort.By;
import org.waymark.query.retention.cohort.Selection;
import org.waymark.query.retention.figures.AtRisk;
import org.waymark.query.retention.figures.Step;

/** An answer about retention as a picture: the curve, or those compared, with bands and numbers at risk. */
public final class RetentionPicture {
    private RetentionPicture() {}

    public static Chart of(Retention answer) {
        var comparison = answer.comparison();
        var lines = comparison == null
                ? List.of(line("all", answer.steps(), answer.atRisk(), answer.lastDay()))
                : comparison.strata().stream()
                        .map(one -> line(called(comparison.by(), one.name()), one.steps(), one.atRisk(), one.lastDay()))
                        .toList();
        var since = answer.clock() == Selection.Clock.JOINING ? "joining" : "satisfactory recovery";
        return new Chart(
                "Still members, by time since " + since,
                "Kaplan-Meier estimate with pointwise 95%% intervals (%s); followed to %s; %s people in %d groups"
                        .formatted(
                                answer.interval()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                                answer.cutOff(),
                                answer.people() == null ? "few" : answer.people(),
                                answer.groups()),
                "months since " + since,
                answer.atRisk().stream()
                        .map(mark -> new Chart.Tick(mark.day(), Integer.toString(mark.months())))
                        .toList(),
                lines);
    }

    /** Codes as words; what somebody named stays as it is. */
    static String called(By by, String name) {
        return switch (by) {
            case GROUP_KIND, KIND, ROLE -> name.toLowerCase(Locale.ROOT).replace('_', ' ');
            case GROUP, AREA, COHORT, LIVELIHOOD -> name;
        };
    }

    private static Chart.Line line(String name, List<Step> steps, List<AtRisk> atRisk, int lastDay) {
        return new Chart.Line(
                name,
                steps.stream()
                        .map(step -> new Chart.Point(step.day(), step.staying(), step.low(), step.high()))
                        .toList(),
                lastDay,
                atRisk.stream().map(AtRisk::people).toList());
    }
}
