package org.waymark.ops.cli.oversee;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.waymark.ops.cli.screen.Shown;

/** What a record says, line by line. */
final class OnRecord {
    private OnRecord() {}

    /** Every field of an object on a line of its own. */
    static void fields(PrintWriter out, JsonNode object) {
        if (object.path("erased").asBoolean()) {
            out.println("  erased");
            return;
        }
        object.properties().forEach(field -> out.printf("  %s: %s%n", field.getKey(), plain(field.getValue())));
    }

    /** The entries of a history, one on a line. */
    static void entries(PrintWriter out, JsonNode entries) {
        entries.forEach(entry -> out.printf(
                "  %s  %s  by %s%s: %s%n",
                Shown.time(entry.path("recordedAt")),
                Shown.text(entry.path("name")),
                Shown.text(entry.path("actor")),
                entry.has("askedBy") ? " (asked by " + Shown.text(entry.path("askedBy")) + ")" : "",
                entry.path("content").properties().stream()
                        .filter(field -> !field.getKey().endsWith("Id"))
                        .map(field -> field.getKey() + " " + plain(field.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
