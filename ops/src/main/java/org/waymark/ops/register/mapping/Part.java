package org.waymark.ops.register.mapping;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a programme's file, read with sentences for whoever wrote it. */
final class Part {
    private final Path file;
    private final String where;
    private final Map<?, ?> content;

    private Part(Path file, String where, Map<?, ?> content) {
        this.file = file;
        this.where = where;
        this.content = content;
    }

    static Part of(Path file, String where, @Nullable Object content) {
        if (content instanceof Map<?, ?> map) {
            return new Part(file, where, map);
        }
        throw new ProgrammeWrong(file, where + " must be a list of names and what they are");
    }

    void allow(String... names) {
        var known = Set.of(names);
        for (var name : content.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw new ProgrammeWrong(
                        file,
                        name + " is not known in " + where + "; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    @Nullable String text(String name) {
        var value = content.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value instanceof String text) {
            return text.strip();
        }
        throw new ProgrammeWrong(file, name + " in " + where + " must be a text");
    }

    String needed(String name) {
        var text = text(name);
        if (text == null) {
            throw new ProgrammeWrong(file, where + " must say " + name);
        }
        return text;
    }

    List<String> list(String name) {
        return switch (content.get(name)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    Part part(String name) {
        var value = content.get(name);
        return value == null || value.toString().isBlank()
                ? new Part(file, name, Map.of())
                : of(file, name + " in " + where, value);
    }

    List<Part> parts(String name) {
        return switch (content.get(name)) {
            case null -> List.of();
            case List<?> many ->
                many.stream().map(one -> of(file, "each of " + name, one)).toList();
            case Object ignored -> throw new ProgrammeWrong(file, name + " must be a list, each beginning with a dash");
        };
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (var name : content.keySet()) {
            var text = text(String.valueOf(name));
            if (text != null) {
                texts.put(String.valueOf(name), text);
            }
        }
        return texts;
    }

    Map<String, Map<String, String>> partsByName() {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        for (var name : content.keySet()) {
            parts.put(String.valueOf(name), part(String.valueOf(name)).texts());
        }
        return parts;
    }
}
