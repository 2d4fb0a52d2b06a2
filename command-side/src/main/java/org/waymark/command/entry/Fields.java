package org.waymark.command.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Shape;

/** The fields of one kind of command, and what may be changed in one that waits. */
record Fields(List<RecordComponent> all) {
    /** Whom an entry is about cannot be mended: for somebody else it is another entry. */
    private static final Set<String> FIXED = Set.of("personId", "groupId", "associationId");

    static Fields of(Class<? extends DatedCommand> type) {
        return new Fields(Arrays.asList(type.getRecordComponents()));
    }

    void requireChangeable(Collection<String> names) {
        for (var name : names) {
            if (FIXED.contains(name)) {
                throw Shape.invalid(
                        "changes", "must not change whom it is about; set it aside and enter it for the other one");
            }
            if (all.stream().noneMatch(field -> field.getName().equals(name))) {
                throw Shape.invalid("changes", "must name fields that such an entry has; look at the entry again");
            }
        }
    }

    /** Jackson leaves null what is not given; what has to be there has to be there. */
    void requireWhole(DatedCommand command) {
        for (var field : all) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class) && value(field, command) == null) {
                throw Shape.invalid(field.getName(), "is missing; such an entry has to have it");
            }
        }
    }

    /** Nothing was read as something else than it was written, such as a number as the text of its digits. */
    void requireAsMeant(JsonNode given, JsonNode read, Collection<String> changed) {
        for (var name : changed) {
            if (!isAsMeant(given.path(name), read.path(name))) {
                throw Shape.invalid(name, "is of the wrong kind; write it as the door for such entries takes it");
            }
        }
    }

    private static boolean isAsMeant(JsonNode given, JsonNode read) {
        if (given.isNull() || given.isMissingNode()) {
            return true;
        }
        if (given.isTextual() && given.asText().isBlank() && read.isMissingNode()) {
            return true; // a note of blanks is none
        }
        if (given.getNodeType() != read.getNodeType()) {
            return false;
        }
        if (given.isObject()) {
            return given.properties().stream()
                    .allMatch(field -> isAsMeant(field.getValue(), read.path(field.getKey())));
        }
        if (given.isNumber()) {
            return given.decimalValue().compareTo(read.decimalValue()) == 0;
        }
        for (int at = 0; at < Math.min(given.size(), read.size()); at++) {
            if (!isAsMeant(given.path(at), read.path(at))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object value(RecordComponent field, DatedCommand command) {
        try {
            return field.getAccessor().invoke(command);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
