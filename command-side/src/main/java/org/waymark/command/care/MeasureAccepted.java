package org.waymark.command.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.waymark.command.care.CareCommand.RecordMeasure;
import org.waymark.command.web.RestDoor.Accepted;
import org.waymark.measures.Questionnaire;
import org.waymark.measures.SafetyItem;

/**
 * The answer to a measure: beside what every command is answered, what whoever asked the questions should know at once.
 *
 * @param score nothing when there is none; {@code why} then says why
 * @param band what a score like this is called
 * @param safety what an answer asks for today, whatever the score is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureAccepted(
        String id,
        long version,
        @Nullable BigDecimal score,
        @Nullable BigDecimal of,
        @Nullable String band,
        @Nullable String why,
        @Nullable String safety) {

    static MeasureAccepted of(Accepted accepted, RecordMeasure measure, Questionnaire questionnaire) {
        var score = questionnaire.score(measure.answers());
        return new MeasureAccepted(
                accepted.id(),
                accepted.version(),
                score.value(),
                score.value() == null ? null : questionnaire.highestScore(),
                score.band(),
                score.why(),
                questionnaire
                        .safetyAsked(measure.answers())
                        .map(SafetyItem::prompt)
                        .orElse(null));
    }
}
