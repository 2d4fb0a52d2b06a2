package org.waymark.command.recovery;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.closed;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

class RetractMilestoneTest {

    @Test
    void a_milestone_is_retracted() {
        Case.registered(REACHED).accepts(retract(JULY), RETRACTED);
    }

    @Test
    void nothing_is_retracted_that_was_not_recorded() {
        Case.registered().refuses(retract(JULY), Rejection.MILESTONE_NOT_FOUND);
    }

    @Test
    void a_milestone_is_retracted_once() {
        Case.registered(REACHED, RETRACTED).refuses(retract(JULY), Rejection.MILESTONE_RETRACTED);
    }

    @Test
    void a_milestone_is_retracted_after_death() {
        Case.registered(REACHED, closed(JUNE, ClosingReason.DIED)).accepts(retract(JULY), RETRACTED);
    }

    @Test
    void a_milestone_is_not_retracted_before_the_person_was_registered() {
        Case.registered(REACHED).refuses(retract(PartialDate.of("2013")), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void a_milestone_is_not_retracted_before_it_was_reached() {
        Case.registered(REACHED).refuses(retract(PartialDate.of("2015-04")), Rejection.DATES_OUT_OF_ORDER);
        Case.registered(
                        REACHED,
                        new MilestoneCorrected(AMINA, JULY, ONE, Step.FIRST_SALE, JUNE, Confidential.of("Misread")))
                .refuses(retract(MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final MilestoneReached REACHED = new MilestoneReached(AMINA, MAY, ONE, Step.FIRST_SALE, null, null);
    private static final MilestoneRetracted RETRACTED =
            new MilestoneRetracted(AMINA, JULY, ONE, Confidential.of("Somebody else's"));

    private static RetractMilestone retract(PartialDate on) {
        return new RetractMilestone(AMINA, on, ONE, "Somebody else's");
    }
}
