package org.waymark.measures.change;

import java.math.BigDecimal;

/** A difference that people who use the instrument hold to matter, whether or not it is more than measurement error. */
public record RelevantChange(BigDecimal points, String source) {
    public RelevantChange {
        if (points == null || points.signum() <= 0) {
            throw new IllegalArgumentException("relevantChange.points is more than 0");
        }
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("relevantChange.source is missing: say who holds it to matter");
        }
    }

    boolean reachedBy(BigDecimal difference) {
        return difference.abs().compareTo(points) >= 0;
    }
}
