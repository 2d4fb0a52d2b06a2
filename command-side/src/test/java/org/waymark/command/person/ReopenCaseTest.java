package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.reopened;
import static org.waymark.command.person.Case.withdrawn;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.ReopenCase;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.CaseReopened;

class ReopenCaseTest {

    @Test
    void a_closed_case_is_reopened() {
        Case.registered(closed(MAY, ClosingReason.MOVED_AWAY)).accepts(reopen(JUNE, null), reopened(JUNE));
    }

    @Test
    void an_open_case_is_not_reopened() {
        Case.registered().refuses(reopen(JUNE, null), Rejection.CASE_OPEN);
    }

    @Test
    void a_reopened_case_is_not_reopened_again() {
        Case.registered(closed(MAY, ClosingReason.OTHER), reopened(JUNE))
                .refuses(reopen(JULY, null), Rejection.CASE_OPEN);
    }

    @Test
    void a_case_is_not_reopened_before_it_was_closed() {
        Case.registered(closed(JUNE, ClosingReason.OTHER)).refuses(reopen(MAY, null), Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_death_recorded_by_mistake_is_undone_with_a_reason() {
        Case.registered(closed(MAY, ClosingReason.DIED))
                .accepts(reopen(JUNE, "Wrong case"), new CaseReopened(AMINA, JUNE, Confidential.of("Wrong case")));
    }

    @Test
    void a_death_is_not_undone_without_a_reason() {
        Case.registered(closed(MAY, ClosingReason.DIED)).refuses(reopen(JUNE, " "), Rejection.REASON_REQUIRED);
    }

    @Test
    void without_consent_to_care_nothing_is_reopened() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE), closed(MAY, ClosingReason.WITHDREW))
                .refuses(reopen(JUNE, null), Rejection.CONSENT_WITHDRAWN);
    }

    private static ReopenCase reopen(PartialDate on, @Nullable String note) {
        return new ReopenCase(AMINA, on, note);
    }
}
