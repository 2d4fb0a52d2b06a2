package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.TWO;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.AdmitPerson;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Institution;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;

class AdmitPersonTest {

    @Test
    void a_person_is_admitted() {
        Case.registered().accepts(admit(ONE, MAY), admitted(ONE, MAY));
    }

    @Test
    void nobody_is_admitted_twice_at_a_time() {
        Case.registered(admitted(ONE, MAY)).refuses(admit(TWO, JUNE), Rejection.ALREADY_ADMITTED);
    }

    @Test
    void a_person_is_admitted_again_after_the_discharge() {
        Case.registered(admitted(ONE, MAY), new PersonDischarged(AMINA, JUNE, ONE))
                .accepts(admit(TWO, JUNE), admitted(TWO, JUNE));
    }

    @Test
    void nobody_is_admitted_within_an_admission_that_has_ended() {
        Case.registered(admitted(ONE, MAY), new PersonDischarged(AMINA, JULY, ONE))
                .refuses(admit(TWO, JUNE), Rejection.ALREADY_ADMITTED);
    }

    @Test
    void an_earlier_admission_is_recorded_late() {
        Case.registered(admitted(ONE, JUNE)).accepts(admit(TWO, MAY), admitted(TWO, MAY));
    }

    @Test
    void an_admission_is_recorded_once() {
        Case.registered(admitted(ONE, JUNE)).refuses(admit(ONE, MAY), Rejection.ID_TAKEN);
    }

    private static AdmitPerson admit(UUID id, PartialDate on) {
        return new AdmitPerson(AMINA, on, id, Institution.HOSPITAL);
    }

    private static PersonAdmitted admitted(UUID id, PartialDate on) {
        return new PersonAdmitted(AMINA, on, id, Institution.HOSPITAL);
    }
}
