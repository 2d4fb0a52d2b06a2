package org.waymark.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.Instrument;
import org.waymark.measures.change.RelevantChange;
import org.waymark.measures.change.Reliability;
import org.waymark.measures.change.ScoreChange;

/**
 * One instrument: what it asks, how it is scored, what its scores are called and when a difference counts. The score
 * follows from the answers alone, so that what was answered long ago is scored as this version scores.
 *
 * @param scorer the version of all this; a change of rule is a new version
 * @param bands from the lowest score up; none when nobody has published any
 * @param reliability nothing when it is not declared: nothing is then said about reliable change
 * @param rights who may use it on which terms
 * @param wording by language tag; none where the wording is not ours to give
 */
public record Questionnaire(
        Instrument instrument,
        String name,
        String scorer,
        Items items,
        Scoring score,
        Direction higherIs,
        Missing missing,
        List<Band> bands,
        @Nullable Reliability reliability,
        @Nullable RelevantChange relevantChange,
        List<SafetyItem> safety,
        String rights,
        List<String> sources,
        Map<String, Wording> wording) {

    /** What a higher score means. */
    public enum Direction {
        BETTER,
        WORSE
    }

    public Questionnaire {
        Told.require(instrument != null, "instrument is missing: a code such as UCLA_3");
        Told.require(name != null && !name.isBlank(), "name is missing");
        Told.require(scorer != null && !scorer.isBlank(), "scorer is missing: the version of these rules, such as 1");
        Told.require(items != null, "items is missing");
        Told.require(score != null, "score is missing");
        Told.require(higherIs != null, "higherIs is missing: BETTER or WORSE");
        Told.require(missing != null, "missing is missing: what happens when items are left out");
        Told.require(rights != null && !rights.isBlank(), "rights is missing: on which terms it may be used");
        bands = bands == null ? List.of() : List.copyOf(bands);
        safety = safety == null ? List.of() : List.copyOf(safety);
        sources = sources == null ? List.of() : List.copyOf(sources);
        wording = wording == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(wording));
        Told.require(!sources.isEmpty(), "sources is missing: where the rules are published");
        score.requireEverySumOf(items);
        missing.requireFewerThanHalfOf(items);
        safety.forEach(one -> one.requireOneOf(items));
        wording.forEach((language, said) -> said.requireFor(items, language));
        requireInOrder(bands, score.lowest(items), score.highest(items));
    }

    private static void requireInOrder(List<Band> bands, BigDecimal lowest, BigDecimal highest) {
        if (bands.isEmpty()) {
            return;
        }
        Told.require(
                bands.getFirst().from().compareTo(lowest) == 0,
                "the first band is from %s, and the lowest score is %s",
                bands.getFirst().from(),
                lowest);
        for (int next = 1; next < bands.size(); next++) {
            Told.require(
                    bands.get(next).from().compareTo(bands.get(next - 1).from()) > 0,
                    "bands stand from the lowest score up, and the one from %s does not",
                    bands.get(next).from());
        }
        Told.require(
                bands.getLast().from().compareTo(highest) <= 0,
                "the last band is from %s, and the highest score is %s",
                bands.getLast().from(),
                highest);
    }

    /** The score of a sheet, or why there is none: no answer is made up beyond the rule for items left out. */
    public Score score(List<@Nullable Integer> answers) {
        int leftOut = (int) answers.stream().filter(Objects::isNull).count();
        if (!items.fit(answers)) {
            return Score.none(leftOut, "the answers are not to the " + items + " of scorer " + scorer);
        }
        int answered = items.count() - leftOut;
        if (leftOut > missing.allowed() || answered == 0) {
            return Score.none(
                    leftOut,
                    "%d of %d items left out, and %s may be"
                            .formatted(leftOut, items.count(), missing.allowed() == 0 ? "none" : missing.allowed()));
        }
        var sum = BigDecimal.valueOf(items.sum(answers));
        var whole = leftOut == 0
                ? sum
                : sum.multiply(BigDecimal.valueOf(items.count()))
                        .divide(BigDecimal.valueOf(answered), MathContext.DECIMAL64);
        var value = score.of(whole, items.count());
        return new Score(value, sum, band(value).map(Band::words).orElse(null), leftOut, null);
    }

    public BigDecimal lowestScore() {
        return score.lowest(items);
    }

    public BigDecimal highestScore() {
        return score.highest(items);
    }

    private Optional<Band> band(BigDecimal value) {
        return bands.stream().filter(band -> band.from().compareTo(value) <= 0).reduce((lower, higher) -> higher);
    }

    public ScoreChange change(BigDecimal from, BigDecimal to) {
        return ScoreChange.of(from, to, higherIs == Direction.BETTER, reliability, relevantChange);
    }

    /** What an answer asks somebody to do today, whatever the score is. */
    public Optional<SafetyItem> safetyAsked(List<@Nullable Integer> answers) {
        return safety.stream()
                .filter(one -> one.item() <= answers.size())
                .filter(one -> {
                    var answer = answers.get(one.item() - 1);
                    return answer != null && answer > one.above();
                })
                .findFirst();
    }
}
