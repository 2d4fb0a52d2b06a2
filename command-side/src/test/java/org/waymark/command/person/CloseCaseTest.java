package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.reopened;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.CloseCase;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;

class CloseCaseTest {

    @Test
    void a_case_is_closed() {
        Case.registered().accepts(close(MAY, ClosingReason.RECOVERED), closed(MAY, ClosingReason.RECOVERED));
    }

    @Test
    void a_closed_case_is_not_closed_again() {
        Case.registered(closed(MAY, ClosingReason.RECOVERED))
                .refuses(close(JUNE, ClosingReason.WITHDREW), Rejection.ALREADY_CLOSED);
    }

    @Test
    void a_death_is_recorded_in_a_closed_case_too() {
        Case.registered(closed(MAY, ClosingReason.RECOVERED))
                .accepts(close(JUNE, ClosingReason.DIED), closed(JUNE, ClosingReason.DIED));
    }

    @Test
    void nobody_dies_twice() {
        Case.registered(closed(MAY, ClosingReason.DIED))
                .refuses(close(MAY, ClosingReason.DIED), Rejection.ALREADY_CLOSED);
    }

    @Test
    void a_case_is_not_closed_before_it_began() {
        Case.registered().refuses(close(PartialDate.of("2014-01"), ClosingReason.OTHER), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void a_case_is_closed_after_consent_was_withdrawn() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE))
                .accepts(close(JUNE, ClosingReason.WITHDREW), closed(JUNE, ClosingReason.WITHDREW));
    }

    @Test
    void a_reopened_case_is_closed_again() {
        Case.registered(closed(MAY, ClosingReason.RECOVERED), reopened(JUNE))
                .accepts(close(JULY, ClosingReason.MOVED_AWAY), closed(JULY, ClosingReason.MOVED_AWAY));
    }

    private static CloseCase close(PartialDate on, ClosingReason reason) {
        return new CloseCase(AMINA, on, reason);
    }
}
