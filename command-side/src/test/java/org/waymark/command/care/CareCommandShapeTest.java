package org.waymark.command.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.care.CareCommand.AgreePlan;
import org.waymark.command.care.CareCommand.RecordMeasure;
import org.waymark.command.care.CareCommand.ReviewPlan;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.Instrument;
import org.waymark.events.person.MeasureMode;
import org.waymark.events.person.PlanKind;

class CareCommandShapeTest {
    @Test
    void each_item_has_its_place_and_some_may_be_left_out() {
        List<@Nullable Integer> answers = Arrays.asList(0, null, 3, 0, 1, 2, 3);
        var command = measure(Instrument.GAD_7, "en", answers);
        answers.set(0, 3);

        assertThat(command.answers()).containsExactly(0, null, 3, 0, 1, 2, 3);
    }

    @Test
    void something_is_answered() {
        refused(Rejection.ANSWERS_INCOMPLETE, () -> measure(Instrument.PHQ_9, "en", List.of()));
        refused(
                Rejection.ANSWERS_INCOMPLETE,
                () -> measure(Instrument.WHO_5, "en", Collections.<@Nullable Integer>nCopies(5, null)));
        refused(Rejection.ANSWERS_INCOMPLETE, () -> measure(Instrument.WHO_5, "en", Collections.nCopies(201, 1)));
    }

    @Test
    void a_language_is_a_tag() {
        assertThat(measure(Instrument.WHO_5, "sw", List.of(1, 2, 3, 4, 5)).language())
                .isEqualTo("sw");
        assertThat(measure(Instrument.WHO_5, "fr-ch", List.of(1, 2, 3, 4, 5)).language())
                .isEqualTo("fr-CH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Swahili language", "x_y", "-"})
    void anything_else_is_no_language(String language) {
        refused(Rejection.UNKNOWN_LANGUAGE, () -> measure(Instrument.WHO_5, language, List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void a_plan_is_due_for_review_after_it_was_agreed() {
        refused(Rejection.DATES_OUT_OF_ORDER, () -> new AgreePlan(AMINA, JUNE, ONE, PlanKind.WELLNESS, MAY, null));
        refused(Rejection.DATES_OUT_OF_ORDER, () -> new ReviewPlan(AMINA, JUNE, ONE, MAY, null));
    }

    private static void refused(Rejection code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(code));
    }

    private static RecordMeasure measure(Instrument instrument, String language, List<@Nullable Integer> answers) {
        return new RecordMeasure(AMINA, MAY, ONE, instrument, language, MeasureMode.SELF, answers);
    }
}
