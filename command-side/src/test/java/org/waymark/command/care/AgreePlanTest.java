package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.AgreePlan;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PlanKind;

class AgreePlanTest {

    @Test
    void a_plan_is_agreed() {
        Case.registered().accepts(agree(), PLAN);
    }

    @Test
    void a_plan_is_agreed_once() {
        Case.registered(PLAN).refuses(agree(), Rejection.ID_TAKEN);
    }

    private static final PlanAgreed PLAN =
            new PlanAgreed(AMINA, MAY, ONE, PlanKind.CRISIS, JULY, Confidential.of("Call my sister"));

    private static AgreePlan agree() {
        return new AgreePlan(AMINA, MAY, ONE, PlanKind.CRISIS, JULY, "Call my sister");
    }
}
