package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.given;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;

class GiveConsentTest {

    @Test
    void consent_is_given() {
        Case.registered().accepts(give(MAY), given(MAY, ConsentPurpose.CARE));
    }

    @Test
    void consent_given_after_a_withdrawal_counts() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE)).accepts(give(JUNE), given(JUNE, ConsentPurpose.CARE));
    }

    @Test
    void consent_given_before_a_withdrawal_comes_too_late() {
        Case.registered(withdrawn(JUNE, ConsentPurpose.CARE)).refuses(give(MAY), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void on_the_day_of_a_withdrawal_the_withdrawal_wins() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE)).refuses(give(MAY), Rejection.CONSENT_WITHDRAWN);
    }

    @Test
    void consent_to_research_is_another_matter() {
        Case.registered(withdrawn(JUNE, ConsentPurpose.CARE))
                .accepts(new GiveConsent(AMINA, MAY, ConsentPurpose.RESEARCH), given(MAY, ConsentPurpose.RESEARCH));
    }

    @Test
    void somebody_who_comes_back_consents_before_the_case_is_reopened() {
        Case.registered(withdrawn(MAY, ConsentPurpose.CARE), closed(MAY, ClosingReason.WITHDREW))
                .accepts(give(JUNE), given(JUNE, ConsentPurpose.CARE));
    }

    @Test
    void the_dead_do_not_consent() {
        Case.registered(closed(MAY, ClosingReason.DIED)).refuses(give(JUNE), Rejection.AFTER_DEATH);
    }

    @Test
    void nobody_consents_before_registration() {
        Case.registered().refuses(give(PartialDate.of("2013")), Rejection.BEFORE_REGISTRATION);
    }

    private static GiveConsent give(PartialDate on) {
        return new GiveConsent(AMINA, on, ConsentPurpose.CARE);
    }
}
