package org.waymark.command.recovery;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

class CorrectMilestoneTest {

    @Test
    void a_milestone_is_corrected() {
        Case.registered(REACHED).accepts(correct(MAY), CORRECTED);
    }

    @Test
    void a_corrected_milestone_is_corrected_again() {
        Case.registered(REACHED, CORRECTED).accepts(correct(MAY), CORRECTED);
    }

    @Test
    void nothing_is_corrected_that_was_not_recorded() {
        Case.registered().refuses(correct(MAY), Rejection.MILESTONE_NOT_FOUND);
    }

    @Test
    void a_retracted_milestone_is_not_corrected() {
        Case.registered(REACHED, new MilestoneRetracted(AMINA, JUNE, ONE, Confidential.of("Not so")))
                .refuses(correct(MAY), Rejection.MILESTONE_RETRACTED);
    }

    @Test
    void a_milestone_is_corrected_after_the_case_was_closed() {
        Case.registered(REACHED, closed(JUNE, ClosingReason.MOVED_AWAY)).accepts(correct(MAY), CORRECTED);
    }

    @Test
    void a_milestone_is_corrected_after_consent_was_withdrawn() {
        Case.registered(REACHED, withdrawn(JUNE, ConsentPurpose.CARE)).accepts(correct(MAY), CORRECTED);
    }

    @Test
    void a_milestone_is_corrected_after_death() {
        Case.registered(REACHED, closed(JUNE, ClosingReason.DIED)).accepts(correct(MAY), CORRECTED);
    }

    @Test
    void a_milestone_is_not_moved_past_death() {
        Case.registered(REACHED, closed(MAY, ClosingReason.DIED)).refuses(correct(JUNE), Rejection.AFTER_DEATH);
    }

    @Test
    void a_milestone_is_not_moved_before_registration() {
        Case.registered(REACHED).refuses(correct(PartialDate.of("2013")), Rejection.BEFORE_REGISTRATION);
    }

    private static final MilestoneReached REACHED =
            new MilestoneReached(AMINA, JUNE, ONE, Step.SATISFACTORY_RECOVERY, null, null);
    private static final MilestoneCorrected CORRECTED =
            new MilestoneCorrected(AMINA, JULY, ONE, Step.SATISFACTORY_RECOVERY, MAY, Confidential.of("Wrong month"));

    private static CorrectMilestone correct(PartialDate reachedOn) {
        return new CorrectMilestone(AMINA, JULY, ONE, Step.SATISFACTORY_RECOVERY, reachedOn, "Wrong month");
    }
}
