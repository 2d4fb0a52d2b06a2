package org.waymark.measures.change;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a score.
 *
 * @param difference the later less the earlier
 * @param better true when the difference is in the good direction, false when in the bad one, null when there is none
 */
public record ScoreChange(
        BigDecimal difference,
        @Nullable Boolean better,
        @Nullable Reliability reliability,
        @Nullable RelevantChange relevant) {

    public static ScoreChange of(
            BigDecimal from,
            BigDecimal to,
            boolean higherIsBetter,
            @Nullable Reliability reliability,
            @Nullable RelevantChange relevant) {
        var difference = to.subtract(from);
        return new ScoreChange(
                difference,
                difference.signum() == 0 ? null : Boolean.valueOf(difference.signum() > 0 == higherIsBetter),
                reliability,
                relevant);
    }

    public Verdict verdict() {
        if (reliability == null) {
            return Verdict.CANNOT_BE_SAID;
        }
        if (better == null || !reliability.isMoreThanError(difference)) {
            return Verdict.NO_RELIABLE_CHANGE;
        }
        return better ? Verdict.RELIABLY_BETTER : Verdict.RELIABLY_WORSE;
    }

    /** "7 less: better, and more than measurement error". */
    public String words() {
        if (better == null) {
            return "the same";
        }
        return difference.abs().toPlainString() + (difference.signum() > 0 ? " more" : " less") + ": "
                + (better ? "better" : "worse") + ", " + sureness();
    }

    private String sureness() {
        if (reliability == null) {
            return "and whether that is more than measurement error cannot be said, as no reliability is declared";
        }
        if (reliability.isMoreThanError(difference)) {
            return String.format(
                    Locale.ROOT, "and more than measurement error (index %.2f)", reliability.index(difference));
        }
        var mayBe = "measurement error may explain it (" + reliability.neededInWords() + " needed)";
        return relevant != null && relevant.reachedBy(difference) ? "enough to matter, but " + mayBe : mayBe;
    }
}
