package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.SupportCommand.UnlinkCarer;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;

class UnlinkCarerTest {

    @Test
    void a_carer_is_unlinked() {
        Case.registered(LINKED).accepts(unlink(JULY), new CarerUnlinked(AMINA, JULY, BARAKA));
    }

    @Test
    void a_carer_who_is_not_linked_is_not_unlinked() {
        Case.registered().refuses(unlink(JULY), Rejection.CARER_NOT_LINKED);
    }

    @Test
    void a_carer_is_unlinked_once() {
        Case.registered(LINKED, new CarerUnlinked(AMINA, JUNE, BARAKA))
                .refuses(unlink(JULY), Rejection.CARER_NOT_LINKED);
    }

    @Test
    void a_link_does_not_end_before_it_began() {
        Case.registered(LINKED).refuses(unlink(MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final CarerLinked LINKED = new CarerLinked(AMINA, JUNE, BARAKA, CareRelation.SIBLING);

    private static UnlinkCarer unlink(PartialDate on) {
        return new UnlinkCarer(AMINA, on, BARAKA);
    }
}
