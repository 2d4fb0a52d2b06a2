package org.waymark.command.recovery;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.ReportSetback;
import org.waymark.command.shared.Rejection;
import org.waymark.events.recovery.RecoveryEvent.SetbackReported;
import org.waymark.events.recovery.SetbackKind;
import org.waymark.events.recovery.Severity;

class ReportSetbackTest {

    @Test
    void a_setback_is_reported() {
        Case.registered().accepts(report(), SETBACK);
    }

    @Test
    void a_setback_is_reported_once() {
        Case.registered(SETBACK).refuses(report(), Rejection.ID_TAKEN);
    }

    private static final SetbackReported SETBACK =
            new SetbackReported(AMINA, MAY, ONE, SetbackKind.RELAPSE, Severity.SEVERE, null);

    private static ReportSetback report() {
        return new ReportSetback(AMINA, MAY, ONE, SetbackKind.RELAPSE, Severity.SEVERE, null);
    }
}
