package org.waymark.command.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.livelihood.LivelihoodCommand.ChangeLivelihood;
import org.waymark.command.livelihood.LivelihoodCommand.CompleteTraining;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.livelihood.IncomeBand;

class LivelihoodCommandShapeTest {
    @Test
    void a_week_has_168_hours() {
        assertThat(new ChangeLivelihood(AMINA, MAY, ONE, IncomeBand.LOW, 168).careHoursReleased())
                .isEqualTo(168);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 169})
    void no_more_and_no_less_is_released(int hours) {
        assertThatThrownBy(() -> new ChangeLivelihood(AMINA, MAY, ONE, IncomeBand.LOW, hours))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.INVALID_VALUE));
    }

    @Test
    void a_course_is_one_line() {
        assertThatThrownBy(() -> new CompleteTraining(AMINA, MAY, ONE, "n".repeat(201)))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(Rejection.TOO_LONG));
    }
}
