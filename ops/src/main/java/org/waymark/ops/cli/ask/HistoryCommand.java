package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.waymark.ops.cli.Table;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waymark history}: what was recorded about a person or a group, in order, with who and when. */
@Command(
        name = "history",
        description = "Shows what was recorded about a person or a group, in order, with who and when.",
        mixinStandardHelpOptions = true)
public final class HistoryCommand extends Question {
    private static final int WIDEST = 100;

    /** One of them. */
    static final class Whose {
        @Option(names = "--person", required = true, description = "an id, a name or the programme's number")
        String person = "";

        @Option(names = "--group", required = true, description = "an id or a name")
        String group = "";

        @Option(names = "--association", required = true, paramLabel = "ID", description = "an id")
        String association = "";
    }

    @ArgGroup(multiplicity = "1")
    Whose whose = new Whose();

    @Override
    JsonNode ask(Api api) {
        var items = JsonNodeFactory.instance.arrayNode();
        new Pages(api).each(path(new Meant(api)) + "/history", items::add);
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    private String path(Meant meant) {
        if (!whose.person.isEmpty()) {
            return "/api/people/" + meant.person(whose.person);
        }
        return whose.group.isEmpty()
                ? "/api/associations/" + whose.association
                : "/api/groups/" + meant.group(whose.group);
    }

    @Override
    void show(JsonNode answer, PrintWriter out) {
        var table = new Table("#", "happened", "recorded", "by", "what", "");
        answer.path("items")
                .forEach(entry -> table.row(
                        entry.path("position").asLong(),
                        Shown.text(entry.path("occurredOn")),
                        Shown.text(entry.path("recordedAt")).replaceFirst("\\..*Z$", "Z"),
                        Shown.text(entry.path("actor")),
                        Shown.text(entry.path("name")),
                        content(entry.path("content"))));
        table.print(out);
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
