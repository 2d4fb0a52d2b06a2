package org.waymark.ops.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Changes of what is known, each in a sentence with the entries that did it. */
final class ChangesScreen {
    private ChangesScreen() {}

    static void show(JsonNode changes, PrintWriter out) {
        if (changes.isEmpty()) {
            out.println("nothing is known otherwise");
        }
        changes.forEach(change -> out.println(
                sign(change.path("effect").asText()) + " " + change.path("says").asText() + by(change.path("by"))));
    }

    private static String sign(String effect) {
        return switch (effect) {
            case "ADDED" -> "+";
            case "TAKEN_BACK" -> "-";
            default -> "~";
        };
    }

    private static String by(JsonNode positions) {
        List<String> by = new ArrayList<>();
        positions.forEach(position -> by.add("#" + position.asLong()));
        return by.isEmpty() ? "" : "  (" + String.join(", ", by) + ")";
    }
}
