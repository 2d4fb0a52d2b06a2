package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.reopened;

import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.AssessStabilised;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.StabilisedAssessed;
import org.waymark.events.person.StabilisedOutcome;

class AssessStabilisedTest {

    @Test
    void an_assessment_is_recorded() {
        Case.registered().accepts(assess(MAY), assessed(MAY));
    }

    @Test
    void an_assessment_is_recorded_once() {
        Case.registered(assessed(MAY)).refuses(assess(JUNE), Rejection.ID_TAKEN);
    }

    @Test
    void a_late_entry_about_the_time_before_closing_is_welcome() {
        Case.registered(closed(JUNE, ClosingReason.MOVED_AWAY)).accepts(assess(MAY), assessed(MAY));
    }

    @Test
    void the_day_of_closing_is_still_open() {
        Case.registered(closed(MAY, ClosingReason.MOVED_AWAY)).accepts(assess(MAY), assessed(MAY));
    }

    @Test
    void after_the_closing_the_case_is_reopened_first() {
        Case.registered(closed(MAY, ClosingReason.MOVED_AWAY)).refuses(assess(JUNE), Rejection.CASE_CLOSED);
    }

    @Test
    void a_reopened_case_takes_new_facts() {
        Case.registered(closed(MAY, ClosingReason.MOVED_AWAY), reopened(JUNE)).accepts(assess(JULY), assessed(JULY));
    }

    @Test
    void nothing_happens_after_death() {
        Case.registered(closed(MAY, ClosingReason.DIED)).refuses(assess(JUNE), Rejection.AFTER_DEATH);
    }

    @Test
    void what_may_have_been_before_death_is_welcome() {
        var may = PartialDate.of("2015-05");
        Case.registered(closed(MAY, ClosingReason.DIED)).accepts(assess(may), assessed(may));
    }

    @Test
    void nothing_happens_before_registration() {
        Case.registered().refuses(assess(PartialDate.of("2014-02-04")), Rejection.BEFORE_REGISTRATION);
    }

    @Test
    void what_may_have_been_after_registration_is_welcome() {
        var year = PartialDate.of("2014");
        Case.registered().accepts(assess(year), assessed(year));
    }

    private static AssessStabilised assess(PartialDate on) {
        return new AssessStabilised(AMINA, on, ONE, StabilisedOutcome.STABILISED, "");
    }

    private static StabilisedAssessed assessed(PartialDate on) {
        return new StabilisedAssessed(AMINA, on, ONE, StabilisedOutcome.STABILISED, null);
    }
}
