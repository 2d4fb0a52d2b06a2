package org.waymark.ops.register.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.ops.client.Command;

/** A command's body being written; what is not known is left out. */
final class Body {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body on(@Nullable PartialDate day) {
        return new Body().with("occurredOn", day);
    }

    static Body empty() {
        return new Body();
    }

    Body with(String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Body body -> fields.put(field, body.fields);
            case Number number -> fields.put(field, number);
            case Iterable<?> many -> fields.put(field, many);
            case Map<?, ?> map -> fields.put(field, map);
            default -> fields.put(field, value.toString());
        }
        return this;
    }

    Command put(UUID aggregate, String path) {
        return new Command(aggregate, path, fields);
    }
}
