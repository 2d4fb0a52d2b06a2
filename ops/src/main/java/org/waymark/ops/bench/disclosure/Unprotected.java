package org.waymark.ops.bench.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.research.Dimension;

/** What is often thought to be enough: small cells left out, and nothing else; or each count blurred anew each time. */
final class Unprotected implements Desk {
    private static final int LEAST = 5;

    private final Invented invented;
    private final @Nullable Random blur;

    /** @param blur null to leave small cells out */
    Unprotected(Invented invented, @Nullable Random blur) {
        this.invented = invented;
        this.blur = blur;
    }

    @Override
    public Map<List<String>, Integer> ask(int cohort, Set<Dimension> dimensions) {
        var counts = Desk.truly(invented, cohort, dimensions);
        if (blur == null) {
            counts.values().removeIf(count -> count < LEAST);
        } else {
            counts.replaceAll((values, count) -> (count + blur.nextInt(LEAST)) / LEAST * LEAST);
        }
        return counts;
    }
}
