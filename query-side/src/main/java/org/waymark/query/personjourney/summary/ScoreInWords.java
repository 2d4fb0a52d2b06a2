package org.waymark.query.personjourney.summary;

import org.jspecify.annotations.Nullable;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.Score;
import org.waymark.measures.change.ScoreChange;
import org.waymark.query.personjourney.summary.Measures.Recorded;

/** Says a score, its change and how it was recorded as parts of one sentence. */
final class ScoreInWords {
    private ScoreInWords() {}

    static String of(Score score, Questionnaire questionnaire) {
        var value = score.value();
        if (value == null) {
            return "no score, " + score.why();
        }
        return value.toPlainString() + " of " + questionnaire.highestScore().toPlainString()
                + (score.band() == null ? "" : ", " + score.band())
                + (score.prorated() ? " (" + score.leftOut() + " left out, taken as the mean of the others)" : "");
    }

    static String since(@Nullable ScoreChange change) {
        return change == null ? "" : "; since the first " + change.words();
    }

    static String otherwise(@Nullable Recorded recorded) {
        if (recorded == null) {
            return "";
        }
        return "; recorded as "
                + (recorded.score() == null ? "no score" : recorded.score().toPlainString()) + " by scorer "
                + recorded.scorer();
    }
}
