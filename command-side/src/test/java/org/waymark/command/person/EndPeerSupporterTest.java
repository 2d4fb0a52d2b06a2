package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.BARAKA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;

import org.junit.jupiter.api.Test;
import org.waymark.command.person.SupportCommand.EndPeerSupporter;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PeerSupporterEnded;

class EndPeerSupporterTest {

    @Test
    void peer_support_ends() {
        Case.registered(ASSIGNED)
                .accepts(end(JULY), new PeerSupporterEnded(AMINA, JULY, BARAKA, Confidential.of("Goals met")));
    }

    @Test
    void what_did_not_begin_does_not_end() {
        Case.registered().refuses(end(JULY), Rejection.PEER_SUPPORTER_NOT_ASSIGNED);
    }

    @Test
    void peer_support_does_not_end_before_it_began() {
        Case.registered(ASSIGNED).refuses(end(MAY), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final PeerSupporterAssigned ASSIGNED = new PeerSupporterAssigned(AMINA, JUNE, BARAKA);

    private static EndPeerSupporter end(PartialDate on) {
        return new EndPeerSupporter(AMINA, on, BARAKA, " Goals met ");
    }
}
