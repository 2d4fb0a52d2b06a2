package org.waymark.command.care;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.TWO;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.command.care.CareCommand.DischargePerson;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.Institution;
import org.waymark.events.person.PersonEvent.PersonAdmitted;
import org.waymark.events.person.PersonEvent.PersonDischarged;

class DischargePersonTest {

    @Test
    void a_person_is_discharged() {
        Case.registered(admitted(ONE, MAY)).accepts(discharge(ONE, JUNE), new PersonDischarged(AMINA, JUNE, ONE));
    }

    @Test
    void nobody_is_discharged_who_was_not_admitted() {
        Case.registered().refuses(discharge(ONE, JUNE), Rejection.ADMISSION_NOT_FOUND);
    }

    @Test
    void nobody_is_discharged_twice() {
        Case.registered(admitted(ONE, MAY), new PersonDischarged(AMINA, JUNE, ONE))
                .refuses(discharge(ONE, JULY), Rejection.ALREADY_DISCHARGED);
    }

    @Test
    void nobody_is_discharged_before_the_admission() {
        Case.registered(admitted(ONE, JUNE)).refuses(discharge(ONE, MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    @Test
    void admissions_do_not_overlap() {
        Case.registered(admitted(ONE, JUNE), admitted(TWO, MAY))
                .refuses(discharge(TWO, JULY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static DischargePerson discharge(UUID id, PartialDate on) {
        return new DischargePerson(AMINA, on, id);
    }

    private static PersonAdmitted admitted(UUID id, PartialDate on) {
        return new PersonAdmitted(AMINA, on, id, Institution.PRISON);
    }
}
