package org.waymark.command.recovery;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.SetGoal;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.recovery.MilestoneDomain;
import org.waymark.events.recovery.RecoveryEvent.GoalSet;

class SetGoalTest {

    @Test
    void a_goal_is_set() {
        Case.registered().accepts(set(), GOAL);
    }

    @Test
    void a_goal_is_set_once() {
        Case.registered(GOAL).refuses(set(), Rejection.ID_TAKEN);
    }

    private static final GoalSet GOAL =
            new GoalSet(AMINA, MAY, ONE, MilestoneDomain.SOCIAL, JULY, Confidential.of("Speak in the group"));

    private static SetGoal set() {
        return new SetGoal(AMINA, MAY, ONE, MilestoneDomain.SOCIAL, JULY, "Speak in the group");
    }
}
