package org.waymark.measures.change;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How exactly an instrument measures, from which follows when a difference is more than measurement error: Jacobson and
 * Truax (1991), J Consult Clin Psychol 59:12-19. The standard error of a difference is SD * sqrt(2) * sqrt(1 - r).
 *
 * @param coefficient the reliability r, from 0 to 1
 * @param standardDeviation of scores in the people the reliability is from
 * @param source where both are from, and whether r is internal consistency or test-retest
 */
public record Reliability(double coefficient, double standardDeviation, String source) {
    /** Nineteen of twenty differences that are measurement error only are smaller. */
    private static final double SURE = 1.96;

    public Reliability {
        if (!(coefficient > 0 && coefficient < 1)) {
            throw new IllegalArgumentException(
                    "reliability.coefficient is " + coefficient + "; it lies between 0 and 1");
        }
        if (!(standardDeviation > 0 && Double.isFinite(standardDeviation))) {
            throw new IllegalArgumentException(
                    "reliability.standardDeviation is " + standardDeviation + "; it is more than 0");
        }
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("reliability.source is missing: say where the figures are from");
        }
    }

    /** The standard error of the difference between two scores of one person. */
    public double errorOfDifference() {
        return standardDeviation * Math.sqrt(2) * Math.sqrt(1 - coefficient);
    }

    /** The reliable change index. */
    public double index(BigDecimal difference) {
        return difference.doubleValue() / errorOfDifference();
    }

    /** The difference, in points of the score, from which on it is more than measurement error. */
    public double needed() {
        return SURE * errorOfDifference();
    }

    boolean isMoreThanError(BigDecimal difference) {
        return Math.abs(index(difference)) > SURE;
    }

    String neededInWords() {
        return String.format(Locale.ROOT, "%.1f", needed());
    }
}
