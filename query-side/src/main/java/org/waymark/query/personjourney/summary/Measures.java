package org.waymark.query.personjourney.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.PersonEvent.MeasureRecorded;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.SafetyItem;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.measures.change.Verdict;
import org.waymark.query.personjourney.known.Happened;

/** The scores of a journey, each beside the one before it and the first; scored from the answers as instruments score now. */
public final class Measures {
    private final Instruments instruments;
    private final Map<Instrument, BigDecimal> first = new HashMap<>();
    private final Map<Instrument, BigDecimal> previous = new HashMap<>();

    private Measures(Instruments instruments) {
        this.instruments = instruments;
    }

    /**
     * The score and its rules when it was recorded, where they differ from today's.
     *
     * @param scorer the version that scored it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recorded(@Nullable BigDecimal score, String scorer) {}

    /**
     * One answered instrument.
     *
     * @param score nothing when an item too many was left out
     * @param of the highest score there can be
     * @param sum of the answers, where the score is another number
     * @param band what a score like this is called
     * @param leftOut how many items have no answer
     * @param sincePrevious the score less the one before, when there are both
     * @param change since the first score of this instrument
     * @param scorer the version that made the score; nothing when the instrument is not declared here any more
     * @param recordedAs when that was another version or another score
     * @param askForSafety true when an answer asks for somebody to talk about safety
     * @param safety what is to be done then
     * @param words all of this as a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            UUID id,
            Instrument instrument,
            PartialDate on,
            @Nullable BigDecimal score,
            @Nullable BigDecimal of,
            @Nullable BigDecimal sum,
            @Nullable String band,
            int leftOut,
            @Nullable BigDecimal sincePrevious,
            @Nullable Verdict change,
            @Nullable String scorer,
            @Nullable Recorded recordedAs,
            boolean askForSafety,
            @Nullable String safety,
            String words) {}

    /** Of facts in order of occurrence. */
    public static List<Measure> of(List<Happened> inOrder, Instruments instruments) {
        var measures = new Measures(instruments);
        var all = new ArrayList<Measure>();
        for (var fact : inOrder) {
            if (fact.event() instanceof MeasureRecorded measured) {
                all.add(measures.next(measured));
            }
        }
        return all;
    }

    private Measure next(MeasureRecorded measured) {
        return instruments
                .of(measured.instrument())
                .map(questionnaire -> next(measured, questionnaire))
                .orElseGet(() -> undeclared(measured));
    }

    private Measure next(MeasureRecorded measured, Questionnaire questionnaire) {
        var instrument = measured.instrument();
        var score = questionnaire.score(measured.answers());
        var value = score.value();
        var before = value == null ? null : previous.put(instrument, value);
        var began = value == null ? null : first.putIfAbsent(instrument, value);
        var change = value == null || began == null ? null : questionnaire.change(began, value);
        var safety = questionnaire.safetyAsked(measured.answers()).map(SafetyItem::prompt);
        var recorded = recordedOtherwise(measured, value, questionnaire.scorer());
        return new Measure(
                measured.measureId(),
                instrument,
                measured.occurredOn(),
                value,
                value == null ? null : questionnaire.highestScore(),
                Objects.equals(score.sum(), value) ? null : score.sum(),
                score.band(),
                score.leftOut(),
                value == null || before == null ? null : value.subtract(before),
                change == null ? null : change.verdict(),
                questionnaire.scorer(),
                recorded,
                safety.isPresent(),
                safety.orElse(null),
                instrument.words() + ": " + ScoreInWords.of(score, questionnaire) + ScoreInWords.since(change)
                        + ScoreInWords.otherwise(recorded) + (safety.isPresent() ? "; ask about safety" : ""));
    }

    /** Its file was taken away: what was recorded still stands, and nothing more can be said. */
    private static Measure undeclared(MeasureRecorded measured) {
        var score = measured.score();
        var words = measured.instrument().words()
                + (score == null ? ": no score" : ": " + score.toPlainString())
                + " as it was recorded; this instrument is not declared here, so nothing more can be said";
        return new Measure(
                measured.measureId(),
                measured.instrument(),
                measured.occurredOn(),
                score,
                null,
                null,
                null,
                (int) measured.answers().stream().filter(Objects::isNull).count(),
                null,
                null,
                null,
                new Recorded(score, measured.scorer()),
                false,
                null,
                words);
    }

    private static @Nullable Recorded recordedOtherwise(
            MeasureRecorded measured, @Nullable BigDecimal now, String scorer) {
        var then = measured.score();
        boolean same = then == null ? now == null : now != null && then.compareTo(now) == 0;
        return same && scorer.equals(measured.scorer()) ? null : new Recorded(then, measured.scorer());
    }
}
