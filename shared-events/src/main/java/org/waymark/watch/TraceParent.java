package org.waymark.watch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C trace context, read strictly.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context, traceparent</a>
 */
public final class TraceParent {
    /** The header, and the field of an event's metadata. */
    public static final String NAME = "traceparent";

    private static final Pattern SHAPE =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceParent() {}

    /** The trace's id; null when the text is not of that shape. */
    public static @Nullable String trace(@Nullable String text) {
        var found = text == null ? null : SHAPE.matcher(text);
        return found != null && found.matches() ? found.group(1) : null;
    }
}
