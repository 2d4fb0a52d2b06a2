package org.waymark.page.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;

/** Says what an entry of a history holds, field by field, in words a supervisor reads; templates call it {@code tell}. */
public record Telling(Names names, UnaryOperator<Confidential> open, String erased) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final String DAY = "occurredOn";
    private static final String MARKS = "marks";

    /** {@code recovery.milestone-reached} as "Milestone reached", {@code group.formed} as "Group formed". */
    public String event(String storedName) {
        var what = storedName.substring(storedName.indexOf('.') + 1);
        return capital((what.contains("-") ? what : storedName).replaceAll("[.-]", " "));
    }

    /** {@code RecordContact} as "Record contact". */
    public String command(String name) {
        return capital(words(name));
    }

    /** Label and text of each field that says something to people: ids nobody can read are left out. */
    public Map<String, String> fields(Map<String, ?> content) {
        var told = new LinkedHashMap<String, String>();
        put("", content, told);
        return told;
    }

    private void put(String around, Map<?, ?> content, Map<String, String> told) {
        content.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (value == null || name.equals(DAY)) {
                return;
            }
            var label = around.isEmpty() ? capital(words(name)) : around + ", " + words(name);
            if (value instanceof Map<?, ?> inside && !isErased(inside) && !name.equals(MARKS)) {
                put(label, inside, told);
            } else if (!isUnreadableId(value)) {
                told.put(label.replaceFirst(" id$", ""), value(name, value));
            }
        });
    }

    private boolean isUnreadableId(Object value) {
        return value instanceof String text && ID.matcher(text).matches() && called(text) == null;
    }

    /** {@code summary.recoveredOn} as "Recovered on". */
    public String label(String what) {
        return capital(words(what.replaceFirst("^summary\\.", "").replace(".", ", ")));
    }

    /** One thing in an answer: an entry of a line of time with its day, or a value. */
    public String thing(@Nullable Object thing) {
        if (!(thing instanceof Map<?, ?> entry) || !entry.containsKey("text")) {
            return value(thing);
        }
        var standing = String.valueOf(entry.get("standing"));
        return entry.get(DAY) + ", " + entry.get("text")
                + (standing.equals("STANDS") ? "" : " (" + value(standing) + ")");
    }

    /** What one field says. */
    public String value(@Nullable Object value) {
        return value("", value);
    }

    private String value(String name, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (value) {
            case Map<?, ?> map -> isErased(map) ? erased : name.equals(MARKS) ? counted(map.values()) : joined(map);
            case Collection<?> many ->
                many.isEmpty() ? "none" : many.stream().map(this::value).collect(Collectors.joining(", "));
            case Boolean yes -> yes ? "yes" : "no";
            default -> text(String.valueOf(value));
        };
    }

    private String joined(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(one -> one.getValue() != null && !isUnreadableId(one.getValue()))
                .map(one -> words(String.valueOf(one.getKey())) + " " + value(one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String text(String text) {
        if (ID.matcher(text).matches()) {
            var called = called(text);
            return called == null ? "…" + text.substring(text.length() - 6) : called;
        }
        return CODE.matcher(text).matches() && text.length() > 2
                ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
                : text;
    }

    private @Nullable String called(String id) {
        var person = names.person(id);
        return person == null ? names.group(id) : open.apply(person).or(erased);
    }

    private static String counted(Collection<?> marks) {
        return marks.stream()
                .collect(Collectors.groupingBy(
                        mark -> String.valueOf(mark).toLowerCase(Locale.ROOT).replace('_', ' '),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static boolean isErased(Map<?, ?> map) {
        return map.containsKey(Confidential.ERASED);
    }

    /** recoveredOn is "recovered on". */
    static String words(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
