package org.waymark.ops.cli.fit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.statistics.Interval;
import org.waymark.statistics.LogRank;

/** Shows a fit as tables; what cannot be estimated is NA. */
record FitScreen(PrintWriter out, Fit.Asked asked) {
    private static final String NOT_ESTIMATED = "NA";

    void show(Fit fit) {
        if (!fit.leftOut().isEmpty()) {
            out.printf(
                    "%d rows left out, with something missing: lines %s%n%n",
                    fit.leftOut().size(),
                    fit.leftOut().stream().map(String::valueOf).limit(10).collect(Collectors.joining(", "))
                            + (fit.leftOut().size() > 10 ? ", …" : ""));
        }
        if (fit.groups().isEmpty()) {
            out.println("The file has no rows to estimate anything from.");
            return;
        }
        summary(fit);
        fit.groups().forEach(this::curve);
        if (fit.test() != null) {
            test(fit.test());
        }
    }

    private void summary(Fit fit) {
        var table = new Table("group", "people", "events", "median", interval(), "mean to horizon", "error");
        for (var group : fit.groups()) {
            var mean = group.mean();
            table.row(
                    group.name(),
                    group.people(),
                    group.events(),
                    number(group.median().time()),
                    "(" + number(group.median().low()) + ", "
                            + number(group.median().high()) + ")",
                    asked.horizon() == null ? "" : mean == null ? NOT_ESTIMATED : figure(mean.mean()),
                    mean == null ? "" : figure(mean.error()));
        }
        table.print(out);
        if (asked.given() != null) {
            out.printf("among those still there at %s; medians and means count from then%n", number(asked.given()));
        }
    }

    private void curve(Fit.Group group) {
        out.printf("%n%s%n", group.name());
        var table = new Table("time", "at risk", "events", "staying", "error", interval());
        for (var at : group.curve()) {
            var step = at.step();
            table.row(
                    number(at.time()),
                    at.atRisk(),
                    step == null || step.time() != at.time() ? "" : step.events(),
                    step == null ? NOT_ESTIMATED : figure(step.staying()),
                    step == null ? NOT_ESTIMATED : figure(step.error()),
                    step == null ? NOT_ESTIMATED : both(step.interval()));
        }
        table.print(out);
        group.causes().forEach(cause -> incidence(group, cause));
    }

    private void incidence(Fit.Group group, Fit.Cause cause) {
        out.printf("%n%s, gone for %s", group.name(), cause.name());
        out.printf("%s%n", cause.timeLost() == null ? "" : "; mean time lost to it " + figure(cause.timeLost()));
        var table = new Table("time", "at risk", "incidence", "error", interval());
        for (int at = 0; at < group.curve().size(); at++) {
            var step = cause.incidence().get(at);
            var time = group.curve().get(at);
            table.row(
                    number(time.time()),
                    time.atRisk(),
                    step == null ? NOT_ESTIMATED : figure(step.incidence()),
                    step == null ? NOT_ESTIMATED : figure(step.error()),
                    step == null ? NOT_ESTIMATED : both(step.interval()));
        }
        table.print(out);
    }

    private void test(LogRank test) {
        out.println();
        var table = new Table("group", "people", "observed", "expected");
        test.groups()
                .forEach(group ->
                        table.row(group.name(), group.size(), number(group.observed()), figure(group.expected())));
        table.print(out);
        out.printf(
                "chi-squared %s on %d degrees of freedom, p = %s%n",
                figure(test.chiSquared()),
                test.degreesOfFreedom(),
                test.p() == null ? NOT_ESTIMATED : String.format(Locale.ROOT, "%.6g", test.p()));
    }

    private String interval() {
        return String.format(
                Locale.ROOT,
                "%s%% interval (%s)",
                number(100 * asked.confidence().level()),
                asked.confidence().scale().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String both(Interval interval) {
        return figure(interval.low()) + " – " + figure(interval.high());
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? NOT_ESTIMATED : String.format(Locale.ROOT, "%.6f", figure);
    }

    /** A time or a count: no digits that say nothing. */
    private static String number(@Nullable Double number) {
        return number == null
                ? NOT_ESTIMATED
                : new BigDecimal(number, new MathContext(7))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
