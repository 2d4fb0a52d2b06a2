package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that says who a person is or was told in confidence. A command makes it {@link Known}; the store keeps it
 * {@link Sealed} with a key of that person's own, and so it travels through folds and documents; once the key is
 * destroyed it is {@link Erased} to whoever asks. Only an answer opens it.
 */
public sealed interface Confidential {
    String SEALED = "sealed";
    String ERASED = "erased";

    /** In the clear. */
    record Known(String text) implements Confidential {
        @JsonValue
        @Override
        public Object json() {
            return text;
        }

        /** Not what it says: this may stand in a log. */
        @Override
        public String toString() {
            return "confidential";
        }
    }

    /** Unreadable without the key; the box says by itself whose key opens it and where it belongs. */
    record Sealed(String box) implements Confidential {
        @JsonValue
        @Override
        public Object json() {
            return Map.of(SEALED, box);
        }
    }

    /** There was something, and nobody can read it any more. */
    record Erased() implements Confidential {
        @JsonValue
        @Override
        public Object json() {
            return Map.of(ERASED, true);
        }
    }

    /** A text when it is known, {@code {"sealed":"…"}}, or {@code {"erased":true}}. */
    Object json();

    static Confidential of(String text) {
        return new Known(text);
    }

    /** What was not said stays not said. */
    static @Nullable Confidential ofNullable(@Nullable String text) {
        return text == null ? null : new Known(text);
    }

    static Confidential erased() {
        return new Erased();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Confidential read(Object json) {
        return switch (json) {
            case String text -> new Known(text);
            case Map<?, ?> form -> form.get(SEALED) instanceof String box ? new Sealed(box) : new Erased();
            default -> throw new IllegalArgumentException("neither a text nor a sealed one");
        };
    }

    /** The text, or the other words when it cannot be read. */
    default String or(String otherwise) {
        return this instanceof Known known ? known.text() : otherwise;
    }
}
