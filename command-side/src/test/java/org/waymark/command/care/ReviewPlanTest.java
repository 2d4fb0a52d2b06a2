package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.ReviewPlan;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.PlanAgreed;
import org.waymark.events.person.PersonEvent.PlanReviewed;
import org.waymark.events.person.PlanKind;

class ReviewPlanTest {

    @Test
    void a_plan_is_reviewed() {
        Case.registered(PLAN)
                .accepts(review(JULY), new PlanReviewed(AMINA, JULY, ONE, null, Confidential.of("Still right")));
    }

    @Test
    void a_plan_that_nobody_agreed_is_not_reviewed() {
        Case.registered().refuses(review(JULY), Rejection.PLAN_NOT_FOUND);
    }

    @Test
    void a_plan_is_not_reviewed_before_it_was_agreed() {
        Case.registered(PLAN).refuses(review(MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final PlanAgreed PLAN = new PlanAgreed(AMINA, JUNE, ONE, PlanKind.WELLNESS, null, null);

    private static ReviewPlan review(PartialDate on) {
        return new ReviewPlan(AMINA, on, ONE, null, "Still right");
    }
}
