package org.waymark.command.recovery;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.ResolveSetback;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.RecoveryEvent.SetbackResolved;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;

class ResolveSetbackTest {

    @Test
    void a_setback_is_resolved() {
        Case.registered(SETBACK).accepts(resolve(JULY), RESOLVED);
    }

    @Test
    void nothing_is_resolved_that_was_not_reported() {
        Case.registered().refuses(resolve(JULY), Rejection.SETBACK_NOT_FOUND);
    }

    @Test
    void a_setback_is_resolved_once() {
        Case.registered(SETBACK, RESOLVED).refuses(resolve(JULY), Rejection.SETBACK_RESOLVED);
    }

    @Test
    void a_setback_is_not_resolved_before_it_happened() {
        Case.registered(SETBACK).refuses(resolve(MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final SetbackReported SETBACK =
            new SetbackReported(AMINA, JUNE, ONE, SetbackKind.LOSS_OF_WORK, Severity.MILD, null);
    private static final SetbackResolved RESOLVED = new SetbackResolved(AMINA, JULY, ONE);

    private static ResolveSetback resolve(PartialDate on) {
        return new ResolveSetback(AMINA, on, ONE);
    }
}
