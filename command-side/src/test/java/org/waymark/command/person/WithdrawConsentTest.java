package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.given;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.RecordContact;
import org.waymark.command.person.PersonCommand.WithdrawConsent;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.ContactKind;
import org.waymark.events.person.ContactOutcome;
import org.waymark.events.person.PersonEvent.ContactRecorded;

class WithdrawConsentTest {

    @Test
    void consent_is_withdrawn() {
        Case.registered().accepts(withdraw(MAY), withdrawn(MAY, ConsentPurpose.CARE));
    }

    @Test
    void a_withdrawal_is_heard_when_the_case_is_closed() {
        Case.registered(closed(MAY, ClosingReason.WITHDREW))
                .accepts(withdraw(JUNE), withdrawn(JUNE, ConsentPurpose.CARE));
    }

    @Test
    void a_withdrawal_is_heard_twice() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE))
                .accepts(withdraw(JUNE), withdrawn(JUNE, ConsentPurpose.CARE));
    }

    @Test
    void the_dead_do_not_withdraw() {
        Case.registered(closed(MAY, ClosingReason.DIED)).refuses(withdraw(JUNE), Rejection.AFTER_DEATH);
    }

    @Test
    void a_withdrawal_wins_over_what_was_recorded_offline_before_it() {
        Case.registered(withdrawn(JUNE, ConsentPurpose.CARE)).refuses(contact(MAY), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void a_withdrawal_wins_over_what_comes_after_it() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE)).refuses(contact(JUNE), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void a_withdrawal_ends_consent_given_before_it_or_on_that_day() {
        Case.registered(given(MAY, ConsentPurpose.CARE), withdrawn(JUNE, ConsentPurpose.CARE))
                .refuses(contact(JULY), Rejection.CONSENT_WITHDRAWN);
        Case.registered(given(JUNE, ConsentPurpose.CARE), withdrawn(JUNE, ConsentPurpose.CARE))
                .refuses(contact(JULY), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void a_late_withdrawal_does_not_undo_consent_given_after_it() {
        Case.registered(given(JUNE, ConsentPurpose.CARE), withdrawn(MAY, ConsentPurpose.CARE))
                .accepts(contact(JULY), contacted(JULY));
    }

    @Test
    void after_new_consent_the_time_without_it_stays_closed() {
        var withoutJune = Case.registered(withdrawn(MAY, ConsentPurpose.CARE), given(JULY, ConsentPurpose.CARE));
        withoutJune.refuses(contact(JUNE), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void after_new_consent_life_goes_on() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE), given(JUNE, ConsentPurpose.CARE))
                .accepts(contact(JULY), contacted(JULY));
    }

    @Test
    void withdrawing_from_research_leaves_care_as_it_is() {
        Case.registered(withdrawn(MAY, ConsentPurpose.RESEARCH)).accepts(contact(JUNE), contacted(JUNE));
    }

    private static WithdrawConsent withdraw(PartialDate on) {
        return new WithdrawConsent(AMINA, on, ConsentPurpose.CARE);
    }

    private static RecordContact contact(PartialDate on) {
        return new RecordContact(AMINA, on, ONE, ContactKind.PHONE, ContactOutcome.REACHED, null);
    }

    private static ContactRecorded contacted(PartialDate on) {
        return new ContactRecorded(AMINA, on, ONE, ContactKind.PHONE, ContactOutcome.REACHED, null);
    }
}
