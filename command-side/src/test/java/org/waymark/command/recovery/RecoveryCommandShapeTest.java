package org.waymark.command.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.recovery.RecoveryCommand.SetGoal;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.Step;

class RecoveryCommandShapeTest {
    @Test
    void a_correction_says_why() {
        refused(Rejection.REASON_REQUIRED, () -> new CorrectMilestone(AMINA, JUNE, ONE, Step.FIRST_SALE, MAY, " "));
        refused(Rejection.REASON_REQUIRED, () -> new RetractMilestone(AMINA, JUNE, ONE, ""));
    }

    @Test
    void a_milestone_is_not_moved_past_the_day_of_its_correction() {
        refused(
                Rejection.DATES_OUT_OF_ORDER,
                () -> new CorrectMilestone(AMINA, MAY, ONE, Step.FIRST_SALE, JUNE, "Wrong month"));
    }

    @Test
    void only_a_personal_milestone_is_about_hope() {
        assertThat(new ReachMilestone(AMINA, MAY, ONE, Step.OTHER_PERSONAL, Chime.HOPE, null).chime())
                .isEqualTo(Chime.HOPE);
        refused(
                Rejection.CHIME_NOT_PERSONAL,
                () -> new ReachMilestone(AMINA, MAY, ONE, Step.FIRST_SALE, Chime.HOPE, null));
    }

    @Test
    void a_goal_is_said_in_words_and_lies_ahead() {
        refused(Rejection.NAME_REQUIRED, () -> new SetGoal(AMINA, MAY, ONE, MilestoneDomain.SOCIAL, null, " "));
        refused(
                Rejection.DATES_OUT_OF_ORDER,
                () -> new SetGoal(AMINA, JUNE, ONE, MilestoneDomain.SOCIAL, MAY, "Speak in the group"));
    }

    private static void refused(Rejection code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(code));
    }
}
