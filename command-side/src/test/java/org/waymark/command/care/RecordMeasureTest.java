package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.RecordMeasure;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PersonEvent.MeasureRecorded;

class RecordMeasureTest {

    @Test
    void a_measure_is_scored_when_it_is_recorded() {
        Case.registered().accepts(record(List.of(1, 2, 3, 4, 5)), recorded(List.of(1, 2, 3, 4, 5), 60));
    }

    @Test
    void a_measure_with_an_item_left_out_has_no_score() {
        List<@Nullable Integer> answers = Arrays.asList(1, 2, null, 4, 5);
        Case.registered().accepts(record(answers), recorded(answers, null));
    }

    @Test
    void answers_are_as_many_as_items() {
        Case.registered().refuses(record(List.of(1, 2, 3, 4)), Rejection.ANSWERS_INCOMPLETE);
        Case.registered().refuses(record(List.of(1, 2, 3, 4, 5, 0)), Rejection.ANSWERS_INCOMPLETE);
    }

    @Test
    void an_answer_is_one_of_those_the_instrument_offers() {
        Case.registered().refuses(record(List.of(0, 1, 2, 3, 6)), Rejection.ANSWER_OUT_OF_RANGE);
        Case.registered().refuses(record(List.of(-1, 1, 2, 3, 4)), Rejection.ANSWER_OUT_OF_RANGE);
        var phq9 = new RecordMeasure(
                AMINA, MAY, ONE, Instrument.PHQ_9, "en", MeasureMode.SELF, List.of(0, 0, 0, 0, 0, 0, 0, 0, 4));
        Case.registered().refuses(phq9, Rejection.ANSWER_OUT_OF_RANGE);
    }

    @Test
    void an_instrument_that_nobody_declared_is_refused() {
        var unknown =
                new RecordMeasure(AMINA, MAY, ONE, Instrument.of("SWEMWBS"), "en", MeasureMode.SELF, List.of(1, 2));
        Case.registered().refuses(unknown, Rejection.UNKNOWN_INSTRUMENT);
    }

    @Test
    void a_measure_is_recorded_once() {
        List<@Nullable Integer> answers = List.of(1, 2, 3, 4, 5);
        Case.registered(recorded(answers, 60)).refuses(record(answers), Rejection.ID_TAKEN);
    }

    private static RecordMeasure record(List<@Nullable Integer> answers) {
        return new RecordMeasure(AMINA, MAY, ONE, Instrument.WHO_5, "sw", MeasureMode.SELF, answers);
    }

    private static MeasureRecorded recorded(List<@Nullable Integer> answers, @Nullable Integer score) {
        return new MeasureRecorded(
                AMINA,
                MAY,
                ONE,
                Instrument.WHO_5,
                "sw",
                MeasureMode.SELF,
                answers,
                score == null ? null : BigDecimal.valueOf(score),
                "1");
    }
}
