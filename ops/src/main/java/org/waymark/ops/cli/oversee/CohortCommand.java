package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.events.research.Dimension;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Screen;
import org.waymark.ops.cli.screen.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark cohort}: people who are counted for research, and what is asked of them. */
@Command(
        name = "cohort",
        description =
                "Freezes whom to count for research, asks how many there are of which kind, shows what was asked.",
        mixinStandardHelpOptions = true)
public final class CohortCommand {
    private static final String PATH = "/api/cohorts/";

    @Command(
            name = "define",
            description = "Freezes everybody there who consents, as known now.",
            mixinStandardHelpOptions = true)
    int define(
            @Option(names = "--purpose", required = true, description = "what is to be found out") String purpose,
            @Option(names = "--area", required = true, description = "this area and below; may be given again")
                    List<String> areas,
            @Mixin ServerChoice server) {
        var id = UUID.randomUUID();
        return new Screen(server).put(PATH + id, Given.today("purpose", purpose, "areas", areas), "defined as " + id);
    }

    @Command(name = "list", description = "Your own, or those of your areas.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> Screen.all(api, "/api/cohorts", Map.of()), (out, items) -> {
            var table = new Table("id", "defined by", "on", "position", "questions", "purpose");
            items.forEach(item -> table.row(
                    Shown.text(item.path("id")),
                    Shown.text(item.path("definedBy")),
                    Shown.text(item.path("definedOn")),
                    item.path("position").asLong(),
                    item.path("questions").asInt(),
                    Shown.text(item.path("purpose"))));
            table.print(out);
        });
    }

    @Command(
            name = "ask",
            description = "Counts people by one to three dimensions; the question is written down.",
            mixinStandardHelpOptions = true)
    int ask(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--by", required = true, split = ",", description = "${COMPLETION-CANDIDATES}")
                    List<Dimension> by,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        var path = PATH + id + "/questions/" + UUID.randomUUID();
        return new Screen(server)
                .show(
                        json,
                        api -> {
                            var receipt = api.putNow(
                                    path,
                                    Given.today(
                                            "dimensions",
                                            by.stream().map(Dimension::name).toList()));
                            return api.get(path, Map.of(), receipt);
                        },
                        CohortCommand::answer);
    }

    private static void answer(PrintWriter out, JsonNode answer) {
        var headings = new ArrayList<String>();
        answer.path("dimensions").forEach(one -> headings.add(Shown.words(one)));
        headings.add("people");
        var table = new Table(headings.toArray(String[]::new));
        answer.path("cells").forEach(cell -> {
            var row = new ArrayList<Object>();
            cell.path("values").forEach(value -> row.add(value.asText()));
            row.add(cell.path("people").isNumber() ? cell.path("people").asText() : "-");
            table.row(row.toArray());
        });
        table.print(out);
        if (answer.has("people")) {
            out.println(answer.path("people").asText() + " people in all.");
        }
        out.println(Shown.text(answer.path("says")));
    }

    @Command(name = "log", description = "Everything that was asked of a cohort.", mixinStandardHelpOptions = true)
    int log(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--json", description = "as the interface gives it") boolean json,
            @Mixin ServerChoice server) {
        return new Screen(server).show(json, api -> api.get(PATH + id + "/questions", Map.of()), (out, answer) -> {
            var table = new Table("on", "by", "counted by", "id");
            answer.path("items").forEach(one -> {
                var by = new ArrayList<String>();
                one.path("dimensions").forEach(dimension -> by.add(Shown.words(dimension)));
                table.row(
                        Shown.text(one.path("on")),
                        Shown.text(one.path("by")),
                        String.join(", ", by),
                        Shown.text(one.path("id")));
            });
            table.print(out);
        });
    }
}
