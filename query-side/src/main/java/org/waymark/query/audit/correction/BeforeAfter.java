package org.waymark.query.audit.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.query.audit.History.Entry;

/**
 * One field of a record: what it says, and what it should say.
 *
 * @param after null where the record is taken back as a whole
 */
record BeforeAfter(
        String field, @Nullable Object before, @Nullable Object after) {
    private static final String DAY = "occurredOn";
    private static final Set<String> OF_THE_REQUEST = Set.of(DAY, "reason");

    public boolean isChanged() {
        return !Objects.equals(String.valueOf(before), String.valueOf(after));
    }

    /** The fields that the request names; of a record that is taken back, all it says. */
    static List<BeforeAfter> of(CorrectionShown shown) {
        var says = says(shown);
        var kind = shown.request().kind();
        var lines = new ArrayList<BeforeAfter>();
        if (kind == CorrectionKind.MILESTONE_RETRACTION || kind == CorrectionKind.MEETING_RETRACTION) {
            says.forEach((field, value) -> {
                if (!field.endsWith("Id") && !field.equals("reason")) {
                    lines.add(new BeforeAfter(field.equals(DAY) ? "day" : field, value, null));
                }
            });
            return lines;
        }
        shown.shouldSay().forEach((field, value) -> {
            if (!OF_THE_REQUEST.contains(field) && !field.endsWith("Id")) {
                lines.add(new BeforeAfter(field, before(field, says), value));
            }
        });
        return lines;
    }

    /** The later entry has the last word on a field. */
    private static Map<String, Object> says(CorrectionShown shown) {
        var says = new HashMap<String, Object>();
        for (Entry entry : shown.recorded()) {
            var content = new HashMap<>(entry.content());
            var day = content.remove(DAY);
            switch (entry.name()) {
                case "group.person-left" -> says.put("leftOn", Objects.requireNonNullElse(day, ""));
                case "group.attendance-corrected" ->
                    says.put("mark", Objects.requireNonNullElse(content.get("to"), ""));
                default -> {
                    says.putAll(content);
                    if (day != null && !entry.name().contains("corrected")) {
                        says.put(DAY, day);
                    }
                    markOf(shown, content, says);
                }
            }
        }
        return says;
    }

    private static void markOf(CorrectionShown shown, Map<String, Object> sheet, Map<String, Object> says) {
        var person = shown.request().personId();
        if (person != null && sheet.get("marks") instanceof Map<?, ?> marks && marks.get(person.toString()) != null) {
            says.put("mark", String.valueOf(marks.get(person.toString())));
        }
    }

    private static @Nullable Object before(String field, Map<String, Object> says) {
        return switch (field) {
            case "reachedOn", "registeredOn", "joinedOn" -> says.getOrDefault(field, says.get(DAY));
            default -> says.get(field);
        };
    }
}
