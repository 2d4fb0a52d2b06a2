package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.cli.Exit;
import org.waymark.ops.cli.ServerChoice;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Pages;
import picocli.CommandLine.Model.CommandSpec;

/** Where these commands ask and what they print. */
record Screen(CommandSpec spec, ServerChoice server) {

    /** An answer that is shown as it is, or by somebody who knows how. */
    interface Shown {
        void on(PrintWriter out, JsonNode answer);
    }

    int show(boolean json, Function<Api, JsonNode> question, Shown shown) {
        var out = spec.commandLine().getOut();
        try (var connection = server.connect(spec.commandLine().getErr())) {
            var answer = question.apply(connection.api());
            if (json) {
                out.println(answer);
            } else {
                shown.on(out, answer);
            }
        }
        out.flush();
        return Exit.OK;
    }

    /** Sends it, and says in one line that it is done. */
    int put(String path, Map<String, ?> body, Map<String, String> headers, String done) {
        return show(false, api -> api.putNow(path, body, headers), (out, answer) -> out.println(done));
    }

    static ArrayNode all(Api api, String path, Map<String, ?> filter) {
        var items = JsonNodeFactory.instance.arrayNode();
        new Pages(api).each(path, filter, items::add);
        return items;
    }

    /** A body that says today, and what else is given. */
    static Map<String, Object> today(@Nullable Object... namesAndValues) {
        var body = given(namesAndValues);
        body.put("occurredOn", LocalDate.now().toString());
        return body;
    }

    /** Names and values in turn; those that are null are left out. */
    static Map<String, Object> given(@Nullable Object... namesAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null) {
                all.put(String.valueOf(namesAndValues[at]), value);
            }
        }
        return all;
    }

    /** {@code CASE_CLOSED} as words; nothing for what is not there. */
    static String words(JsonNode code) {
        return text(code).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String text(JsonNode node) {
        if (node.path("erased").asBoolean()) {
            return "erased";
        }
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }

    /** To the second. */
    static String time(JsonNode instant) {
        return text(instant).replaceFirst("\\..*Z$", "Z");
    }

    /** Every field of an object on a line of its own. */
    static void fields(PrintWriter out, JsonNode object) {
        if (object.path("erased").asBoolean()) {
            out.println("  erased");
            return;
        }
        object.properties()
                .forEach(field -> out.printf(
                        "  %s: %s%n",
                        field.getKey(),
                        field.getValue().isTextual()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
    }

    /** The entries of a history, one on a line. */
    static void entries(PrintWriter out, JsonNode entries) {
        entries.forEach(entry -> out.printf(
                "  %s  %s  by %s%s: %s%n",
                time(entry.path("recordedAt")),
                text(entry.path("name")),
                text(entry.path("actor")),
                entry.has("askedBy") ? " (asked by " + text(entry.path("askedBy")) + ")" : "",
                entry.path("content").properties().stream()
                        .filter(field -> !field.getKey().endsWith("Id"))
                        .map(field -> field.getKey() + " "
                                + (field.getValue().isTextual()
                                        ? field.getValue().asText()
                                        : field.getValue()))
                        .collect(Collectors.joining(", "))));
    }
}
