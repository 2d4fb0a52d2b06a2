package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Shown;

/** Shows an answer about retention as sentences and tables; what cannot be estimated, or may not be shown, is a dash. */
record RetentionScreen(PrintWriter out) {
    void show(JsonNode answer) {
        out.println(Shown.text(answer.path("sentence")));
        answer.path("cautions").forEach(caution -> out.println("  ! " + caution.asText()));
        out.printf(
                "%n%s people in %s groups, followed to %s: %s left, %s still members or transferred, %s died or lost"
                        + " their group%n",
                Shown.number(answer.path("people")),
                Shown.number(answer.path("groups")),
                Shown.text(answer.path("cutOff")),
                Shown.number(answer.path("left")),
                Shown.number(answer.path("censored")),
                Shown.number(answer.path("competing")));
        var exits = Shown.counts(answer.path("exits"));
        out.printf("went: %s%n%n", exits.isEmpty() ? "nobody" : exits);
        shares(answer);
        out.printf("%nhalf have left after %s%n", median(answer.path("medianDays")));
        mean(answer.path("mean"));
        later(answer.path("later"));
        if (answer.has("comparison")) {
            comparison(answer.path("comparison"));
        }
        if (answer.has("cohorts")) {
            cohorts(answer.path("cohorts"));
        }
    }

    private void shares(JsonNode answer) {
        var causes = answer.path("byCause");
        var table = new Table("months", "at risk", "staying", "95% interval", "gone, by cause", "leavings a person");
        var shares = answer.path("after");
        for (int at = 0; at < shares.size(); at++) {
            var share = shares.get(at);
            var gone = new StringBuilder();
            for (var cause : causes) {
                var after = cause.path("after").path(at);
                if (after.path("share").isNumber()) {
                    gone.append(gone.isEmpty() ? "" : ", ")
                            .append(Shown.words(cause.path("cause")))
                            .append(' ')
                            .append(share(after.path("share")));
                }
            }
            table.row(
                    share.path("months").asInt(),
                    share.path("atRisk").asInt(),
                    share(share.path("staying")),
                    interval(share),
                    gone,
                    share(answer.path("returns").path("leavings").path(at).path("perPerson")));
        }
        table.print(out);
    }

    private void mean(JsonNode mean) {
        if (mean.path("days").isNumber()) {
            out.printf(
                    "of the first %s months they stayed %s days on average (95%% interval %s to %s)%n",
                    mean.path("months").asInt(),
                    Shown.number(mean.path("days")),
                    Shown.number(mean.path("low")),
                    Shown.number(mean.path("high")));
        }
    }

    private void later(JsonNode later) {
        for (var one : later) {
            if (one.path("yearMore").isNumber()) {
                out.printf(
                        "of those still there after %s months, %s stay another year (95%% interval %s)%n",
                        one.path("months").asInt(), share(one.path("yearMore")), interval(one));
            }
        }
    }

    private void comparison(JsonNode comparison) {
        out.println();
        var table = new Table(
                Shown.words(comparison.path("by")),
                "people",
                "left",
                "expected",
                "after a year",
                "95% interval",
                "half left");
        for (var one : comparison.path("strata")) {
            var year = one.path("after").path(1);
            table.row(
                    Shown.text(one.path("name")),
                    one.path("people").asInt(),
                    Shown.number(one.path("left")),
                    one.path("expected").isNumber()
                            ? String.format(
                                    Locale.ROOT, "%.1f", one.path("expected").asDouble())
                            : "–",
                    share(year.path("staying")),
                    interval(year),
                    median(one.path("medianDays")));
        }
        table.print(out);
        if (comparison.path("p").isNumber()) {
            out.printf(
                    Locale.ROOT,
                    "log-rank: chi-squared %.3f on %d degrees of freedom, p = %.4g%n",
                    comparison.path("chiSquared").asDouble(),
                    comparison.path("degreesOfFreedom").asInt(),
                    comparison.path("p").asDouble());
        }
    }

    private void cohorts(JsonNode cohorts) {
        out.println();
        var first = cohorts.path(0).path("after");
        var headings = new String[first.size() + 2];
        headings[0] = "joined";
        headings[1] = "people";
        for (int at = 0; at < first.size(); at++) {
            headings[at + 2] = first.get(at).path("months").asText() + " months";
        }
        var table = new Table(headings);
        for (var row : cohorts) {
            var cells = new Object[headings.length];
            cells[0] = Shown.text(row.path("quarter"));
            cells[1] = row.path("people").asInt();
            for (int at = 0; at < first.size(); at++) {
                var cell = row.path("after").path(at);
                cells[at + 2] = cell.path("staying").isNumber()
                        ? share(cell.path("staying")) + " ("
                                + cell.path("atRisk").asInt() + ")"
                        : "";
            }
            table.row(cells);
        }
        table.print(out);
        out.println("in brackets: people at risk then");
    }

    private static String median(JsonNode median) {
        return days(median.path("days"))
                + (median.path("low").isNumber()
                        ? " (95% interval " + days(median.path("low")) + " to " + days(median.path("high")) + ")"
                        : "");
    }

    private static String days(JsonNode days) {
        return days.isNumber() ? Shown.number(days) + " days" : "longer than was observed";
    }

    private static String share(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.3f", share.asDouble()) : "–";
    }

    private static String interval(JsonNode step) {
        return step.path("low").isNumber() ? share(step.path("low")) + " to " + share(step.path("high")) : "";
    }
}
