package org.waymark.query.retention;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.query.retention.figures.AtRisk;
import org.waymark.query.retention.figures.Share;
import org.waymark.query.retention.figures.Step;

/** The curves of an answer one under the other, to be drawn, read as a table or taken along as CSV. */
final class RetentionNumbers {
    private static final String EVERYBODY = "all";
    private static final String HEADINGS = "curve,day,at_risk,left,staying,error,low,high\r\n";

    private RetentionNumbers() {}

    /**
     * One of them; as much of it as may be shown.
     *
     * @param code as the answer calls it
     * @param name the same in words
     */
    record Curve(
            String code,
            String name,
            @Nullable Integer people,
            List<Step> steps,
            List<AtRisk> atRisk,
            int lastDay,
            List<Share> after) {}

    /** Those compared, or everybody as one. */
    static List<Curve> curves(Retention answer) {
        var comparison = answer.comparison();
        return comparison == null
                ? List.of(new Curve(
                        EVERYBODY,
                        EVERYBODY,
                        answer.people(),
                        answer.steps(),
                        answer.atRisk(),
                        answer.lastDay(),
                        answer.after()))
                : comparison.strata().stream()
                        .map(one -> new Curve(
                                one.name(),
                                RetentionPicture.called(comparison.by(), one.name()),
                                one.people(),
                                one.steps(),
                                one.atRisk(),
                                one.lastDay(),
                                one.after()))
                        .toList();
    }

    static String csv(Retention answer) {
        var text = new StringBuilder(HEADINGS);
        for (var curve : curves(answer)) {
            for (var step : curve.steps()) {
                text.append(quoted(curve.name()))
                        .append(',')
                        .append(step.day())
                        .append(',')
                        .append(step.atRisk());
                for (var number :
                        new @Nullable Number[] {step.events(), step.staying(), step.error(), step.low(), step.high()}) {
                    text.append(',').append(number == null ? "" : plain(number));
                }
                text.append("\r\n");
            }
        }
        return text.toString();
    }

    private static String plain(Number number) {
        return number instanceof Double share ? String.format(Locale.ROOT, "%.6f", share) : number.toString();
    }

    /** A name that a spreadsheet would take for a formula is made a text. */
    private static String quoted(String name) {
        var harmless = name.matches("^[=+@\\-\\t\\r].*") ? "'" + name : name;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
