package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.SupportCommand.LinkCarer;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.person.CareRelation;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;
import org.waymark.events.person.PersonKind;

class LinkCarerTest {

    @Test
    void a_carer_is_linked() {
        Case.registered().besides(Case.registered(BARAKA)).accepts(link(BARAKA, MAY), linked(MAY));
    }

    @Test
    void nobody_cares_for_themselves_here() {
        Case.registered().refuses(link(AMINA, MAY), Rejection.OWN_CARER);
    }

    @Test
    void a_carer_is_linked_once() {
        Case.registered(linked(MAY))
                .besides(Case.registered(BARAKA))
                .refuses(link(BARAKA, JUNE), Rejection.CARER_ALREADY_LINKED);
    }

    @Test
    void a_carer_who_stopped_may_come_back() {
        Case.registered(linked(MAY), new CarerUnlinked(AMINA, JUNE, BARAKA))
                .besides(Case.registered(BARAKA))
                .accepts(link(BARAKA, JULY), linked(JULY));
    }

    @Test
    void an_earlier_spell_is_recorded_late() {
        Case.registered(linked(JUNE)).besides(Case.registered(BARAKA)).accepts(link(BARAKA, MAY), linked(MAY));
    }

    @Test
    void a_carer_is_registered_first() {
        Case.registered().refuses(link(BARAKA, MAY), Rejection.PERSON_NOT_FOUND);
    }

    @Test
    void nobody_cares_for_another_after_death() {
        var dead = new CaseClosed(BARAKA, JUNE, ClosingReason.DIED);
        Case.registered().besides(Case.registered(BARAKA), dead).refuses(link(BARAKA, JULY), Rejection.AFTER_DEATH);
        Case.registered().besides(Case.registered(BARAKA), dead).accepts(link(BARAKA, MAY), linked(MAY));
    }

    @Test
    void somebody_may_have_cared_for_another_before_being_registered() {
        Case.registered()
                .besides(new PersonRegistered(
                        BARAKA, JULY, Set.of(PersonKind.CARER), Area.of("KE/Laikipia"), Case.DETAILS))
                .accepts(link(BARAKA, MAY), linked(MAY));
    }

    private static LinkCarer link(PersonId carer, PartialDate on) {
        return new LinkCarer(AMINA, on, carer, CareRelation.SIBLING);
    }

    private static CarerLinked linked(PartialDate on) {
        return new CarerLinked(AMINA, on, BARAKA, CareRelation.SIBLING);
    }
}
