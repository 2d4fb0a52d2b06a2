package org.waymark.ops.cli.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts of an answer as people read them. */
public final class Shown {
    private Shown() {}

    /** {@code PERSON_WITH_MENTAL_ILLNESS} as words; nothing for what is not there. */
    public static String words(JsonNode code) {
        return words(text(code));
    }

    /** What could be read once and cannot any more is "erased". */
    public static String text(JsonNode node) {
        if (node.path("erased").asBoolean()) {
            return "erased";
        }
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }

    /** Every text of a list, as words. */
    public static String list(JsonNode codes) {
        List<String> words = new ArrayList<>();
        codes.forEach(code -> words.add(words(code)));
        return String.join(", ", words);
    }

    /** {@code {"MOVED_AWAY": 3}} as "moved away 3". */
    public static String counts(JsonNode counts) {
        List<String> words = new ArrayList<>();
        counts.properties().forEach(count -> words.add(words(count.getKey()) + " " + count.getValue()));
        return String.join(", ", words);
    }

    /** The same in brackets behind a number; nothing when there is nothing to count. */
    public static String inBrackets(JsonNode counts) {
        return counts.isEmpty() ? "" : " (" + counts(counts) + ")";
    }

    public static String percent(JsonNode share) {
        return share.isNumber() ? Math.round(share.asDouble() * 100) + " %" : "–";
    }

    public static String number(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%,d", number.asLong()) : "–";
    }

    /** To the second. */
    public static String time(JsonNode instant) {
        return text(instant).replaceFirst("\\..*Z$", "Z");
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
