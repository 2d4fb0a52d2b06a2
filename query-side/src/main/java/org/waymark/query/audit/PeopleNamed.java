package org.waymark.query.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.PersonId;

/** Finds who is named in the content of an event: by a field that says so, or by a mark on a sheet. */
public final class PeopleNamed {
    private static final String MARKS = "marks";
    private static final Set<String> BY =
            Set.of("personId", "carerId", "peerSupporterId", "people", "other", "duplicateId", "survivorId", "otherId");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PeopleNamed() {}

    /** @param content as JSON: maps, lists and texts */
    public static Stream<PersonId> in(@Nullable Object content) {
        return in("", content);
    }

    private static Stream<PersonId> in(String field, @Nullable Object value) {
        if (value == null) {
            return Stream.empty();
        }
        return switch (value) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .flatMap(each -> field.equals(MARKS)
                                ? in("people", each.getKey())
                                : in(String.valueOf(each.getKey()), each.getValue()));
            case Collection<?> values -> values.stream().flatMap(each -> in(field, each));
            case String text ->
                BY.contains(field) && ID.matcher(text).matches() ? Stream.of(PersonId.of(text)) : Stream.empty();
            default -> Stream.empty();
        };
    }
}
