package org.waymark.query.research.files;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One table of a release.
 *
 * @param rows gives each row in turn, as often as it is asked: texts, whole numbers and {@code Double}s, null where there is nothing
 */
public record Table(String name, String says, List<Column> columns, Consumer<Consumer<@Nullable Object[]>> rows) {
    /** What a column holds. */
    public enum Type {
        TEXT,
        NUMBER,
        /** A number that may have places behind the point. */
        DECIMAL
    }

    /** @param values all that can stand there; empty when it is not a list of codes */
    public record Column(String name, Type type, String says, List<String> values) {
        static Column text(String name, String says) {
            return new Column(name, Type.TEXT, says, List.of());
        }

        static Column codes(String name, String says, List<String> values) {
            return new Column(name, Type.TEXT, says, values);
        }

        static Column decimal(String name, String says) {
            return new Column(name, Type.DECIMAL, says, List.of());
        }

        static Column number(String name, String says) {
            return new Column(name, Type.NUMBER, says, List.of());
        }
    }
}
