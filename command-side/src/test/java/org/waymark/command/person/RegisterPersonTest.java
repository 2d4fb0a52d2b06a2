package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.DETAILS;
import static org.waymark.command.person.Case.REGISTERED;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonKind;

class RegisterPersonTest {
    @Test
    void a_person_is_registered() {
        Case.unknown().accepts(register(REGISTERED), Case.registered(AMINA));
    }

    @Test
    void a_person_is_registered_once() {
        Case.registered().refuses(register(REGISTERED), Rejection.ALREADY_REGISTERED);
    }

    @Test
    void tomorrow_is_let_through_since_it_may_be_today_where_the_case_worker_is() {
        var tomorrow = PartialDate.of("2026-03-16");
        var event = new org.waymark.events.person.PersonEvent.PersonRegistered(
                AMINA, tomorrow, Set.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS), Area.of("KE/Laikipia"), DETAILS);
        Case.unknown().accepts(register(tomorrow), event);
    }

    @Test
    void the_day_after_tomorrow_has_not_come_yet() {
        Case.unknown().refuses(register(PartialDate.of("2026-03-17")), Rejection.DATE_IN_FUTURE);
    }

    private static RegisterPerson register(PartialDate on) {
        return new RegisterPerson(
                AMINA, on, Set.of(PersonKind.PERSON_WITH_MENTAL_ILLNESS), Area.of("KE/Laikipia"), DETAILS);
    }
}
