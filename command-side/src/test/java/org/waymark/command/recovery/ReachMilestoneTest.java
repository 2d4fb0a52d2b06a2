package org.waymark.command.recovery;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.REGISTERED;
import static org.waymark.command.person.Case.closed;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.recovery.Chime;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;

class ReachMilestoneTest {

    @Test
    void a_milestone_is_reached() {
        Case.registered().accepts(reach(), REACHED);
    }

    @Test
    void a_milestone_is_recorded_once() {
        Case.registered(REACHED).refuses(reach(), Rejection.ID_TAKEN);
    }

    @Test
    void nothing_is_reached_after_death() {
        Case.registered(closed(REGISTERED, ClosingReason.DIED)).refuses(reach(), Rejection.AFTER_DEATH);
    }

    @Test
    void what_is_known_to_be_of_this_month_or_this_year_has_come_and_what_is_of_the_next_has_not() {
        for (var day : new String[] {"2026-03", "2026", "2026-03-16"}) {
            Case.registered().accepts(reach(day), reached(day));
        }
        for (var day : new String[] {"2026-04", "2027", "2026-03-17"}) {
            Case.registered().refuses(reach(day), Rejection.DATE_IN_FUTURE);
        }
    }

    private static ReachMilestone reach(String day) {
        return new ReachMilestone(AMINA, PartialDate.of(day), ONE, Step.SELF_CARE, null, null);
    }

    private static MilestoneReached reached(String day) {
        return new MilestoneReached(AMINA, PartialDate.of(day), ONE, Step.SELF_CARE, null, null);
    }

    @Test
    void an_unknown_person_reaches_nothing() {
        Case.unknown().isMissingFor(reach());
    }

    private static final MilestoneReached REACHED = new MilestoneReached(
            AMINA, MAY, ONE, Step.OTHER_PERSONAL, Chime.HOPE, Confidential.of("Plans for the year"));

    private static ReachMilestone reach() {
        return new ReachMilestone(AMINA, MAY, ONE, Step.OTHER_PERSONAL, Chime.HOPE, "Plans for the year");
    }
}
