package org.waymark.ops.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Shown;

/** Shows how long some stay beside others: strata that were asked for, and cohorts by when they joined. */
record ComparedScreen(PrintWriter out) {
    void show(JsonNode answer) {
        if (answer.has("comparison")) {
            comparison(answer.path("comparison"));
        }
        if (answer.has("cohorts")) {
            cohorts(answer.path("cohorts"));
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
                    Stay.share(year.path("staying")),
                    Stay.interval(year),
                    Stay.median(one.path("medianDays")));
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
                        ? Stay.share(cell.path("staying")) + " ("
                                + cell.path("atRisk").asInt() + ")"
                        : "";
            }
            table.row(cells);
        }
        table.print(out);
        out.println("in brackets: people at risk then");
    }
}
