package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.given;
import static org.waymark.command.person.Case.withdrawn;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.recovery.RecoveryCommand.ReachMilestone;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.Step;

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
    void a_time_without_consent_stays_one_however_often_the_person_agreed_and_withdrew_since() {
        var twice = Case.registered(
                withdrawn(MAY, ConsentPurpose.CARE),
                given(JULY, ConsentPurpose.CARE),
                withdrawn(PartialDate.of("2016"), ConsentPurpose.CARE),
                given(PartialDate.of("2018"), ConsentPurpose.CARE));
        twice.refuses(saleOn(JUNE), Rejection.CONSENT_WITHDRAWN);
        twice.refuses(saleOn(PartialDate.of("2017")), Rejection.CONSENT_WITHDRAWN);
        twice.accepts(
                saleOn(PartialDate.of("2015-08")),
                new MilestoneReached(AMINA, PartialDate.of("2015-08"), Case.ONE, Step.FIRST_SALE, null, null));
    }

    private static ReachMilestone saleOn(PartialDate day) {
        return new ReachMilestone(AMINA, day, Case.ONE, Step.FIRST_SALE, null, null);
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
