package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.AssignCaseWorker;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;

class AssignCaseWorkerTest {

    @Test
    void a_case_worker_is_assigned() {
        Case.registered().accepts(assign(MAY), new CaseWorkerAssigned(AMINA, MAY, WORKER));
    }

    @Test
    void nobody_is_assigned_before_registration() {
        Case.registered().refuses(assign(PartialDate.of("2014-02-04")), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void nobody_is_assigned_to_a_closed_case() {
        Case.registered(closed(MAY, ClosingReason.WITHDREW)).refuses(assign(JUNE), Rejection.CASE_CLOSED);
    }

    private static final AccountId WORKER = AccountId.of("case.worker-1");

    private static AssignCaseWorker assign(PartialDate on) {
        return new AssignCaseWorker(AMINA, on, WORKER);
    }
}
