package org.waymark.page.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.page.language.Said;

/** Says what an entry of a history holds, field by field, in words a supervisor reads; templates call it {@code tell}. */
public record Telling(Names names, Said say) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final String DAY = "occurredOn";
    private static final String MARKS = "marks";

    /** {@code recovery.milestone-reached} as "Milestone reached"; one that nobody wrote words for by its name. */
    public String event(String storedName) {
        var what = storedName.substring(storedName.indexOf('.') + 1);
        var named = capital((what.contains("-") ? what : storedName).replaceAll("[.-]", " "));
        return say.orElse("event." + storedName, named);
    }

    /** {@code RecordContact} as "Record contact". */
    public String command(String name) {
        return say.orElse("command." + name, capital(words(name)));
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
            var label = around.isEmpty() ? field(name) : around + ", " + field(name);
            if (value instanceof Map<?, ?> inside && !isErased(inside) && !name.equals(MARKS)) {
                put(label, inside, told);
            } else if (!isUnreadableId(value)) {
                told.put(label, value(name, value));
            }
        });
    }

    private boolean isUnreadableId(Object value) {
        return value instanceof String text && ID.matcher(text).matches() && called(text) == null;
    }

    /** {@code summary.recoveredOn} as "Recovered on". */
    public String label(String what) {
        return Arrays.stream(what.replaceFirst("^summary\\.", "").split("\\.", -1))
                .map(this::field)
                .collect(Collectors.joining(", "));
    }

    private String field(String name) {
        var called = name.replaceFirst("(?<=[a-z])Id$", "");
        return CODE.matcher(called).matches()
                ? say.anyCode("", called)
                : say.orElse("field." + called, capital(words(called)));
    }

    private static boolean isSentence(@Nullable Object thing) {
        return thing instanceof Map<?, ?> entry && entry.containsKey("text");
    }

    /** {@code en} where an entry of a line of time can be said in English only, for HTML's {@code lang}. */
    public @Nullable String languageOf(@Nullable Object thing) {
        return isSentence(thing) && thing instanceof Map<?, ?> entry
                ? say.languageOf(String.valueOf(entry.get("text")))
                : null;
    }

    /** One thing in an answer: an entry of a line of time with its day, or a value. */
    public String thing(@Nullable Object thing) {
        if (!(thing instanceof Map<?, ?> entry) || !isSentence(thing)) {
            return value(thing);
        }
        var standing = String.valueOf(entry.get("standing"));
        return text("", String.valueOf(entry.get(DAY))) + ", " + say.sentence(String.valueOf(entry.get("text")))
                + (standing.equals("STANDS") ? "" : " (" + value("standing", standing) + ")");
    }

    /** Which rule let somebody record something; the role comes as it was then. */
    public String allowed(String because, @Nullable String role, List<String> about) {
        var words = Stream.concat(Stream.of(role == null ? "" : say.code("Role", role)), about.stream());
        return say.of("history.allowed." + because.toLowerCase(Locale.ROOT), words.toArray());
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
            case Map<?, ?> map ->
                isErased(map) ? say.of("layout.erased") : name.equals(MARKS) ? counted(map.values()) : joined(map);
            case Collection<?> many ->
                many.isEmpty()
                        ? say.of("history.none")
                        : many.stream().map(one -> value(name, one)).collect(Collectors.joining(", "));
            case Boolean yes -> say.of(yes ? "history.yes" : "history.no");
            case Number number -> say.number(number);
            default -> text(name, String.valueOf(value));
        };
    }

    private String joined(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(one -> one.getValue() != null && !isUnreadableId(one.getValue()))
                .map(one -> field(String.valueOf(one.getKey())) + ": "
                        + value(String.valueOf(one.getKey()), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String text(String name, String text) {
        if (ID.matcher(text).matches()) {
            var called = called(text);
            return called == null ? "…" + text.substring(text.length() - 6) : called;
        }
        if (DATE.matcher(text).matches()) {
            return say.date(PartialDate.of(text));
        }
        return CODE.matcher(text).matches() && text.length() > 2 ? say.anyCode(capital(name), text) : text;
    }

    private @Nullable String called(String id) {
        var person = names.person(id);
        return person == null ? names.group(id) : say.text(person);
    }

    private String counted(Collection<?> marks) {
        return marks.stream()
                .collect(Collectors.groupingBy(
                        mark -> say.anyCode("Mark", String.valueOf(mark)), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + say.number(one.getValue()))
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
