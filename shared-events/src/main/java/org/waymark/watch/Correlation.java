package org.waymark.watch;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id under which everything stands that is logged for one request, and which a user can quote. */
public final class Correlation {
    /** In log lines, and in the problem that a caller gets. */
    public static final String KEY = "correlationId";

    private static final int MOST = 5;

    private Correlation() {}

    /** Until it is closed. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Null when nothing that somebody asked for is under way here. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** What this thread logs from now on stands under that id. */
    public static Scope of(String id) {
        var before = MDC.get(KEY);
        MDC.put(KEY, id);
        return () -> {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        };
    }

    /** The same for what is done for several at once: the first few ids, and for how many more. */
    public static <T> Scope of(List<T> several, Function<T, @Nullable String> id) {
        var few = several.stream()
                .limit(MOST)
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(","));
        int more = several.size() - MOST;
        return few.isEmpty() ? () -> {} : of(more > 0 ? few + ",+" + more : few);
    }
}
