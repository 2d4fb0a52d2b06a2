package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;

import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.ReferPerson;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.person.PersonEvent.PersonReferred;
import org.waymark.events.person.ReferralTo;

class ReferPersonTest {

    @Test
    void a_person_is_referred() {
        Case.registered().accepts(refer(), REFERRED);
    }

    @Test
    void a_referral_is_recorded_once() {
        Case.registered(REFERRED).refuses(refer(), Rejection.ID_TAKEN);
    }

    private static final PersonReferred REFERRED = new PersonReferred(AMINA, MAY, ONE, ReferralTo.LEGAL_AID, null);

    private static ReferPerson refer() {
        return new ReferPerson(AMINA, MAY, ONE, ReferralTo.LEGAL_AID, null);
    }
}
