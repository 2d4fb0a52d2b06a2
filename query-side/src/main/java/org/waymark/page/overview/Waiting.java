package org.waymark.page.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of something waits for a supervisor.
 *
 * @param more true when there is more than that
 * @param since when the one came that has waited longest; nothing when that is not told
 */
public record Waiting(int count, boolean more, @Nullable Instant since) {
    /** Beyond that nobody counts. */
    public static final int MOST = 200;

    /** @param came when each came */
    public static Waiting of(List<Instant> came) {
        return new Waiting(
                Math.min(came.size(), MOST),
                came.size() > MOST,
                came.stream().min(Comparator.naturalOrder()).orElse(null));
    }
}
