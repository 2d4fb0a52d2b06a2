package org.waymark.command.correction;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.shared.Shape;

/** One of several records that a body could hold: a request is about one, so that whoever decides it decides one thing. */
final class OneRecord {
    private OneRecord() {}

    static void require(String names, @Nullable Object... records) {
        if (Stream.of(records).filter(record -> record != null).count() != 1) {
            throw Shape.invalid(names, "are what can be corrected; give exactly one of them");
        }
    }

    static <T> T given(@Nullable T one) {
        return Objects.requireNonNull(one);
    }
}
