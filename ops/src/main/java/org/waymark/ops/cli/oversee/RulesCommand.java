package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.group.Cadence;
import org.waymark.events.rules.Rule;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark rules}: the figures that groups and visits are judged by. */
@Command(
        name = "rules",
        description = "Shows and sets the figures that groups and visits are judged by.",
        mixinStandardHelpOptions = true)
public final class RulesCommand {
    @Command(name = "list", description = "What holds, and who set what when.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--on", description = "on that day (default: today)") @Nullable LocalDate on,
            @Option(names = "--known", description = "as it was known on that day") @Nullable String known,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        var asked = Given.of("on", on, "known", known);
        return new Screen(server).show(json, api -> api.get("/api/rules", asked), RulesCommand::tables);
    }

    private static void tables(PrintWriter out, JsonNode answer) {
        var figures = new Table("figure", "usually", "set to");
        answer.path("items").forEach(item -> {
            var set = new StringBuilder();
            item.path("set")
                    .forEach(here -> set.append(set.isEmpty() ? "" : "; ")
                            .append(here.path("value").asText())
                            .append(" in ")
                            .append(scope(here)));
            figures.row(Shown.text(item.path("rule")), item.path("usual").asText(), set.toString());
        });
        figures.print(out);
        var changes = new Table("from", "figure", "value", "where", "by", "recorded");
        answer.path("changes")
                .forEach(change -> changes.row(
                        Shown.text(change.path("occurredOn")),
                        Shown.text(change.path("rule")),
                        change.has("value") ? change.path("value").asText() : "as usual again",
                        scope(change),
                        Shown.text(change.path("by")),
                        Shown.text(change.path("recordedAt"))));
        out.println();
        changes.print(out);
    }

    private static String scope(JsonNode set) {
        var area = set.has("area") ? Shown.text(set.path("area")) : "everywhere";
        return set.has("cadence") ? area + ", " + Shown.words(set.path("cadence")) : area;
    }

    @Command(
            name = "set",
            description = "From that day on the figure is this there; without a value it is as usual again.",
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "FIGURE", description = "${COMPLETION-CANDIDATES}") Rule rule,
            @Parameters(paramLabel = "VALUE", arity = "0..1", description = "a whole number, or a share like 0.8")
                    @Nullable BigDecimal value,
            @Option(names = "--area", description = "this area and below (default: the whole programme)") @Nullable String area,
            @Option(names = "--cadence", description = "groups that meet so often only: ${COMPLETION-CANDIDATES}")
                    @Nullable Cadence cadence,
            @Option(names = "--from", description = "the first day on which it holds (default: today)") @Nullable LocalDate from,
            @Mixin ServerChoice server) {
        var body = Given.today("rule", rule, "value", value, "area", area, "cadence", cadence);
        if (from != null) {
            body.put("occurredOn", from.toString());
        }
        return new Screen(server).put("/api/rules", body, "set");
    }
}
