package org.waymark.ops.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Table;
import org.waymark.ops.cli.screen.Given;
import org.waymark.ops.cli.screen.Question;
import org.waymark.ops.cli.screen.Shown;
import org.waymark.ops.cli.screen.WhoseHistory;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code waymark history}: what was recorded about a person or a group, in order, with who and when. */
@Command(
        name = "history",
        description = "Shows what was recorded about a person or a group, in order, with who and when.",
        mixinStandardHelpOptions = true)
public final class HistoryCommand extends Question {
    private static final int WIDEST = 100;

    @ArgGroup(multiplicity = "1")
    WhoseHistory whose = new WhoseHistory();

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "DAY",
            description =
                    "what was learned of a person or a group between two days or instants: what was added, changed,"
                            + " taken back, and by which entries")
    List<String> between = List.of();

    @Option(names = "--on", paramLabel = "DAY", description = "with --between: as it was on that day")
    @Nullable LocalDate on;

    @Override
    protected JsonNode ask(Api api) {
        return between.isEmpty() ? history(api) : difference(api);
    }

    private JsonNode difference(Api api) {
        if (whose.isAssociations()) {
            throw new ParameterException(spec.commandLine(), "--between is for a person or a group");
        }
        var answer = whose.isGroups() ? "/health" : "/journey";
        return api.get(
                whose.path(api) + answer + "/difference",
                Given.of("known", between.getFirst(), "against", between.getLast(), "on", on));
    }

    private JsonNode history(Api api) {
        var items = JsonNodeFactory.instance.arrayNode();
        new Pages(api).each(whose.path(api) + "/history", items::add);
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    @Override
    protected void show(JsonNode answer, PrintWriter out) {
        if (answer.has("changes")) {
            out.printf(
                    "as of %s, as known on %s and on %s%n%n",
                    Shown.text(answer.path("on")), between.getFirst(), between.getLast());
            ChangesScreen.show(answer.path("changes"), out);
            out.println();
        }
        entries(answer.has("items") ? answer.path("items") : answer.path("recorded"), out);
    }

    static void entries(JsonNode entries, PrintWriter out) {
        var table = new Table("#", "happened", "recorded", "by", "what", "");
        entries.forEach(entry -> table.row(
                entry.path("position").asLong(),
                Shown.text(entry.path("occurredOn")),
                Shown.text(entry.path("recordedAt")).replaceFirst("\\..*Z$", "Z"),
                by(entry),
                Shown.text(entry.path("name")),
                content(entry.path("content"))));
        table.print(out);
    }

    /** The account, and behind it the one that asked for it, if that was another. */
    private static String by(JsonNode entry) {
        var asked = entry.has("askedBy") ? ", asked by " + Shown.text(entry.path("askedBy")) : "";
        return Shown.text(entry.path("actor")) + asked;
    }

    /** What the columns do not say already, as far as it fits. */
    private static String content(JsonNode content) {
        var text = content.properties().stream()
                .filter(field ->
                        !field.getKey().equals("occurredOn") && !field.getKey().endsWith("Id"))
                .map(field -> field.getKey() + " " + value(field.getValue()))
                .collect(Collectors.joining(", "));
        return text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
    }

    private static String value(JsonNode value) {
        return value.isTextual() ? Shown.text(value) : value.toString().replaceAll("[\"{}]", "");
    }
}
