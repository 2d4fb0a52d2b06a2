package org.waymark.command.person;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.REGISTERED;
import static org.waymark.command.person.Case.closed;
import static org.waymark.command.person.Case.given;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodKind;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.ConsentPurpose;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneReached;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;
import org.waymark.events.recovery.Step;

class CorrectRegistrationTest {
    private static final PartialDate EARLIER = PartialDate.of("2012-02-05");
    private static final MilestoneReached REACHED = new MilestoneReached(AMINA, MAY, ONE, Step.FIRST_SALE, null, null);

    @Test
    void a_person_was_registered_earlier() {
        Case.registered().accepts(correct(EARLIER), corrected(EARLIER));
    }

    @Test
    void what_happened_before_the_wrong_date_can_then_be_recorded() {
        var early = PartialDate.of("2013-01-01");
        var consent = new GiveConsent(AMINA, early, ConsentPurpose.CARE);
        Case.registered().refuses(consent, Rejection.BEFORE_REGISTRATION);
        Case.registered(corrected(EARLIER)).accepts(consent, given(early, ConsentPurpose.CARE));
    }

    @Test
    void a_person_was_registered_later_as_long_as_nothing_is_recorded_before() {
        Case.registered(given(MAY, ConsentPurpose.CARE)).accepts(correct(MAY), corrected(MAY));
        Case.registered(given(PartialDate.of("2015"), ConsentPurpose.CARE)).accepts(correct(JULY), corrected(JULY));
    }

    @Test
    void a_fact_that_would_come_before_registration_is_named_by_its_date() {
        Case.registered(given(JUNE, ConsentPurpose.CARE), given(MAY, ConsentPurpose.RESEARCH))
                .refuses(correct(JULY), Rejection.BEFORE_REGISTRATION, Map.of("date", MAY.toString()));
        Case.registered(REACHED).refuses(correct(JULY), Rejection.BEFORE_REGISTRATION, Map.of("date", MAY.toString()));
        var works = new LivelihoodStarted(AMINA, JUNE, ONE, LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null);
        Case.registered(works).refuses(correct(JULY), Rejection.BEFORE_REGISTRATION, Map.of("date", JUNE.toString()));
    }

    @Test
    void a_milestone_counts_where_it_was_corrected_to_and_not_once_it_is_retracted() {
        var moved = new MilestoneCorrected(AMINA, JULY, ONE, Step.FIRST_SALE, JULY, Confidential.of("read again"));
        Case.registered(REACHED, moved).accepts(correct(JULY), corrected(JULY));
        Case.registered(REACHED, new MilestoneRetracted(AMINA, JULY, ONE, Confidential.of("another person")))
                .accepts(correct(JULY), corrected(JULY));
    }

    @Test
    void the_same_date_is_no_correction() {
        Case.registered().refuses(correct(REGISTERED), Rejection.NOTHING_TO_CHANGE);
        Case.registered(corrected(EARLIER)).refuses(correct(EARLIER), Rejection.NOTHING_TO_CHANGE);
        Case.registered(corrected(EARLIER)).accepts(correct(REGISTERED), corrected(REGISTERED));
    }

    @Test
    void a_registration_is_corrected_after_a_death() {
        Case.registered(closed(JUNE, ClosingReason.DIED)).accepts(correct(EARLIER), corrected(EARLIER));
    }

    @Test
    void a_correction_made_before_the_wrong_date_is_heard() {
        var made = PartialDate.of("2013-06");
        Case.registered()
                .accepts(
                        new CorrectRegistration(AMINA, made, EARLIER, "typed the wrong year"),
                        new RegistrationCorrected(AMINA, made, EARLIER, Confidential.of("typed the wrong year")));
    }

    @Test
    void nobody_is_registered_in_time_to_come_or_after_the_correction() {
        var future = PartialDate.of("2027");
        Case.registered()
                .refuses(new CorrectRegistration(AMINA, future, future, "wrong year"), Rejection.DATE_IN_FUTURE);
        assertThatThrownBy(() -> new CorrectRegistration(AMINA, MAY, JUNE, "wrong year"))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void somebody_unknown_has_no_registration_to_correct() {
        Case.unknown().isMissingFor(correct(EARLIER));
    }

    @Test
    void a_correction_says_why() {
        assertThatThrownBy(() -> new CorrectRegistration(AMINA, JULY, EARLIER, " "))
                .isInstanceOf(CommandRejected.class);
    }

    private static CorrectRegistration correct(PartialDate to) {
        return new CorrectRegistration(AMINA, PartialDate.of("2016-01-01"), to, "typed the wrong year");
    }

    private static RegistrationCorrected corrected(PartialDate to) {
        return new RegistrationCorrected(
                AMINA, PartialDate.of("2016-01-01"), to, Confidential.of("typed the wrong year"));
    }
}
