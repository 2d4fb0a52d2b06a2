package org.waymark.ops.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts of an answer as people read them. */
final class Shown {
    private Shown() {}

    /** {@code PERSON_WITH_MENTAL_ILLNESS} as words; nothing for what is not there. */
    static String words(JsonNode code) {
        return code.isMissingNode() || code.isNull()
                ? ""
                : code.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What could be read once and cannot any more is "erased". */
    static String text(JsonNode node) {
        if (node.path("erased").asBoolean()) {
            return "erased";
        }
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }

    /** Every text of a list, as words. */
    static String list(JsonNode codes) {
        List<String> words = new ArrayList<>();
        codes.forEach(code -> words.add(words(code)));
        return String.join(", ", words);
    }

    /** {@code {"MOVED_AWAY": 3}} as "moved away 3". */
    static String counts(JsonNode counts) {
        List<String> words = new ArrayList<>();
        counts.properties()
                .forEach(count ->
                        words.add(count.getKey().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + count.getValue()));
        return String.join(", ", words);
    }

    /** The same in brackets behind a number; nothing when there is nothing to count. */
    static String inBrackets(JsonNode counts) {
        return counts.isEmpty() ? "" : " (" + counts(counts) + ")";
    }

    static String percent(JsonNode share) {
        return share.isNumber() ? Math.round(share.asDouble() * 100) + " %" : "–";
    }

    static String number(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%,d", number.asLong()) : "–";
    }
}
