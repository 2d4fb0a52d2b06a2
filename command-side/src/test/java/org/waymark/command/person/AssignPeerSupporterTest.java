package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.SupportCommand.AssignPeerSupporter;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.PeerSupportTrained;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonId;

class AssignPeerSupporterTest {

    @Test
    void a_trained_supporter_is_assigned() {
        Case.registered()
                .besides(Case.registered(BARAKA), trained(MAY, null))
                .accepts(assign(BARAKA, JUNE), assigned(JUNE));
    }

    @Test
    void somebody_untrained_is_not_assigned() {
        Case.registered()
                .besides(Case.registered(BARAKA))
                .refuses(assign(BARAKA, JUNE), Rejection.PEER_SUPPORTER_NOT_TRAINED);
    }

    @Test
    void training_that_came_later_does_not_count() {
        Case.registered()
                .besides(Case.registered(BARAKA), trained(JULY, null))
                .refuses(assign(BARAKA, JUNE), Rejection.PEER_SUPPORTER_NOT_TRAINED);
    }

    @Test
    void training_that_expired_does_not_count() {
        Case.registered()
                .besides(Case.registered(BARAKA), trained(MAY, JUNE))
                .refuses(assign(BARAKA, JULY), Rejection.PEER_SUPPORTER_NOT_TRAINED);
    }

    @Test
    void a_supporter_is_registered_first() {
        Case.registered().refuses(assign(BARAKA, JUNE), Rejection.PERSON_NOT_FOUND);
    }

    @Test
    void the_dead_do_not_support() {
        Case.registered()
                .besides(Case.registered(BARAKA), trained(MAY, null), new CaseClosed(BARAKA, MAY, ClosingReason.DIED))
                .refuses(assign(BARAKA, JUNE), Rejection.AFTER_DEATH);
    }

    @Test
    void nobody_supports_themselves() {
        Case.registered().refuses(assign(AMINA, JUNE), Rejection.OWN_PEER_SUPPORTER);
    }

    @Test
    void a_supporter_is_assigned_once() {
        Case.registered(assigned(MAY))
                .besides(Case.registered(BARAKA), trained(MAY, null))
                .refuses(assign(BARAKA, JUNE), Rejection.PEER_SUPPORTER_ALREADY_ASSIGNED);
    }

    private static AssignPeerSupporter assign(PersonId supporter, PartialDate on) {
        return new AssignPeerSupporter(AMINA, on, supporter);
    }

    private static PeerSupporterAssigned assigned(PartialDate on) {
        return new PeerSupporterAssigned(AMINA, on, BARAKA);
    }

    private static PeerSupportTrained trained(PartialDate on, @Nullable PartialDate validUntil) {
        return new PeerSupportTrained(BARAKA, on, PeerTraining.CERTIFICATION, validUntil);
    }
}
