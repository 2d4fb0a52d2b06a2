package org.waymark.command.person;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JULY;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.closed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.person.SupportCommand.CompletePeerTraining;
import org.waymark.command.shared.Rejection;
import org.waymark.events.PartialDate;
import org.waymark.events.person.ClosingReason;
import org.waymark.events.person.PeerTraining;
import org.waymark.events.person.PersonEvent.PeerSupportTrained;

class CompletePeerTrainingTest {

    @Test
    void training_is_recorded() {
        Case.registered()
                .accepts(train(JUNE, JULY), new PeerSupportTrained(AMINA, JUNE, PeerTraining.ORIENTATION, JULY));
    }

    @Test
    void the_dead_are_not_trained() {
        Case.registered(closed(MAY, ClosingReason.DIED)).refuses(train(JUNE, null), Rejection.AFTER_DEATH);
    }

    private static CompletePeerTraining train(PartialDate on, @Nullable PartialDate validUntil) {
        return new CompletePeerTraining(AMINA, on, PeerTraining.ORIENTATION, validUntil);
    }
}
