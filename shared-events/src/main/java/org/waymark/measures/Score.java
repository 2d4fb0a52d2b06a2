package org.waymark.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of answers comes to.
 *
 * @param value the score; nothing when there is none
 * @param sum of the answers, reversed items turned round; nothing when there is no score
 * @param band what a score like this is called; nothing when no bands are declared
 * @param leftOut how many items were left out
 * @param why there is no score, as a sentence
 */
public record Score(
        @Nullable BigDecimal value,
        @Nullable BigDecimal sum,
        @Nullable String band,
        int leftOut,
        @Nullable String why) {

    static Score none(int leftOut, String why) {
        return new Score(null, null, null, leftOut, why);
    }

    /** True when items that were left out were taken to be the mean of the others. */
    public boolean prorated() {
        return value != null && leftOut > 0;
    }
}
