package org.waymark.command.livelihood;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.REGISTERED;

import org.junit.jupiter.api.Test;
import org.waymark.command.livelihood.LivelihoodCommand.ChangeLivelihood;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodChanged;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;

class ChangeLivelihoodTest {

    @Test
    void work_is_changed() {
        Case.registered(STARTED).accepts(change(JUNE), changed(JUNE));
    }

    @Test
    void work_that_is_not_recorded_is_not_changed() {
        Case.registered().refuses(change(JUNE), Rejection.LIVELIHOOD_NOT_FOUND);
    }

    @Test
    void work_is_not_changed_after_it_ended() {
        Case.registered(STARTED, ENDED).refuses(change(JULY), Rejection.LIVELIHOOD_ENDED);
    }

    @Test
    void a_change_before_the_end_is_recorded_late() {
        var day = PartialDate.of("2015-06-01");
        Case.registered(STARTED, ENDED).accepts(change(day), changed(day));
    }

    @Test
    void work_is_not_changed_before_it_started() {
        Case.registered(STARTED).refuses(change(REGISTERED), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final LivelihoodStarted STARTED =
            new LivelihoodStarted(AMINA, MAY, ONE, LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null);

    private static final LivelihoodEnded ENDED = new LivelihoodEnded(AMINA, JUNE, ONE, LivelihoodEndReason.SOLD);

    private static ChangeLivelihood change(PartialDate on) {
        return new ChangeLivelihood(AMINA, on, ONE, IncomeBand.MIDDLE, 12);
    }

    private static LivelihoodChanged changed(PartialDate on) {
        return new LivelihoodChanged(AMINA, on, ONE, IncomeBand.MIDDLE, 12);
    }
}
