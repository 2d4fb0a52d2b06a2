package org.waymark.query.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.waymark.events.Confidential;
import org.waymark.query.audit.replay.Change.Effect;

/** Says a change in plain words. */
final class InWords {
    private InWords() {}

    static String of(Effect effect, String what, JsonNode before, JsonNode after) {
        if (before.has("text") || after.has("text")) {
            return sentence(effect, before, after);
        }
        var name = words(what.replaceFirst("^summary\\.", "").replace(".", ", "));
        return switch (effect) {
            case ADDED -> name + " was not known, and is " + value(after) + ".";
            case CHANGED -> name + " was " + value(before) + ", and is " + value(after) + ".";
            case TAKEN_BACK -> name + " was " + value(before) + ", and is so no longer.";
        };
    }

    private static String sentence(Effect effect, JsonNode before, JsonNode after) {
        return switch (effect) {
            case ADDED -> "Added: " + entry(after);
            case CHANGED -> "Changed: " + entry(after) + "; before: " + entry(before);
            case TAKEN_BACK -> "Taken back: " + entry(before.has("text") ? before : after);
        };
    }

    private static String entry(JsonNode entry) {
        var standing = entry.path("standing").asText();
        return entry.path("occurredOn").asText() + ", " + entry.path("text").asText()
                + (standing.equals("STANDS") ? "" : " (" + standing.toLowerCase(Locale.ROOT) + ")");
    }

    /** recoveredOn is "recovered on". */
    private static String words(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String value(JsonNode node) {
        if (node.path(Confidential.ERASED).asBoolean()) {
            return "erased";
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .map(member -> words(member.getKey()) + " " + value(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (node.isArray()) {
            return node.isEmpty()
                    ? "none"
                    : StreamSupport.stream(node.spliterator(), false)
                            .map(InWords::value)
                            .collect(Collectors.joining("; "));
        }
        return node.isMissingNode() || node.isNull() ? "nothing" : node.asText();
    }
}
