package org.waymark.command.livelihood;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.livelihood.LivelihoodCommand.EndLivelihood;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;

class EndLivelihoodTest {

    @Test
    void work_ends() {
        Case.registered(STARTED).accepts(end(JULY), ENDED);
    }

    @Test
    void work_that_is_not_recorded_does_not_end() {
        Case.registered().refuses(end(JULY), Rejection.LIVELIHOOD_NOT_FOUND);
    }

    @Test
    void work_ends_once() {
        Case.registered(STARTED, ENDED).refuses(end(JULY), Rejection.LIVELIHOOD_ENDED);
    }

    @Test
    void work_does_not_end_before_it_started() {
        Case.registered(STARTED).refuses(end(MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final LivelihoodStarted STARTED =
            new LivelihoodStarted(AMINA, JUNE, ONE, LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null);

    private static final LivelihoodEnded ENDED =
            new LivelihoodEnded(AMINA, JULY, ONE, LivelihoodEndReason.FOUND_EMPLOYMENT);

    private static EndLivelihood end(PartialDate on) {
        return new EndLivelihood(AMINA, on, ONE, LivelihoodEndReason.FOUND_EMPLOYMENT);
    }
}
