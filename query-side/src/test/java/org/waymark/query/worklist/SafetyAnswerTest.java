package org.waymark.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happening.LEKU;
import static org.waymark.query.Happening.on;

import org.junit.jupiter.api.Test;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.query.worklist.Worklist.Item;

/** An answer that asks for safety, and what answers it. */
class SafetyAnswerTest extends LekuAndHerGroups {
    @Test
    void an_answer_that_asks_for_safety_stands_until_somebody_has_spoken_with_the_person() {
        told.then(phq9("2014-02-01", 1));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-02-01")).isPresent();
        told.then(phq9("2014-02-10", 0));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-02-10")).isPresent();
        told.then(contact("2014-01-31", ContactOutcome.REACHED), contact("2014-02-11", ContactOutcome.REFUSED));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-02-11")).isPresent();
        told.then(contact("2014-02", ContactOutcome.REACHED));
        assertThat(item(Reason.SAFETY_ANSWER, "2014-02-12").map(Item::since)).isEmpty();
    }

    @Test
    void a_contact_of_an_unknown_day_does_not_answer_for_safety_later_in_that_month() {
        told.then(phq9("2014-02-10", 2), contact("2014-02", ContactOutcome.REACHED));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isPresent();
    }

    @Test
    void an_answer_recorded_after_the_contact_that_followed_it_asks_for_nothing() {
        told.then(contact("2014-02-12", ContactOutcome.REACHED), phq9("2014-02-10", 2));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isEmpty();
    }

    @Test
    void a_closed_case_still_answers_for_safety_unless_the_person_died() {
        told.then(phq9("2014-02-01", 3), new CaseClosed(LEKU, on("2014-02-05"), ClosingReason.LOST_TO_FOLLOW_UP));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isPresent();
        told.then(
                new CaseReopened(LEKU, on("2014-02-06"), null),
                new CaseClosed(LEKU, on("2014-02-07"), ClosingReason.DIED));
        assertThat(why(Reason.SAFETY_ANSWER, "2014-03-01")).isEmpty();
    }
}
