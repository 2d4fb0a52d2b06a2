package org.waymark.query.audit.clash;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.events.Confidential;
import org.waymark.eventstore.NamedEventSerializer;

/**
 * A field of a refused entry, as a form mends it.
 *
 * @param type how the form reads it: {@code date}, {@code number}, {@code text} or {@code json}
 */
record Field(String name, String type, String text) {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /** Whom and what an entry is about is not mended but entered anew. */
    static List<Field> of(Map<String, Object> says) {
        return says.containsKey(Confidential.ERASED)
                ? List.of()
                : says.entrySet().stream()
                        .filter(one -> one.getValue() != null && !one.getKey().endsWith("Id"))
                        .map(one -> new Field(one.getKey(), type(one.getValue()), text(one.getValue())))
                        .toList();
    }

    private static String type(Object value) {
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?> || value instanceof Boolean) {
            return "json";
        }
        return DAY.matcher(String.valueOf(value)).matches() ? "date" : "text";
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        try {
            return NamedEventSerializer.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a field was kept that is no JSON");
        }
    }
}
