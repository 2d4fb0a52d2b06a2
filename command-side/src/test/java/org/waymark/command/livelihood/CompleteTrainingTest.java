package org.waymark.command.livelihood;

import static org.waymark.command.person.Case.AMINA;
import static org.waymark.command.person.Case.JUNE;
import static org.waymark.command.person.Case.MAY;
import static org.waymark.command.person.Case.ONE;
import static org.waymark.command.person.Case.REGISTERED;

import org.junit.jupiter.api.Test;
import org.waymark.command.livelihood.LivelihoodCommand.CompleteTraining;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.livelihood.IncomeBand;
import org.waymark.events.livelihood.LivelihoodEndReason;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodEnded;
import org.waymark.events.livelihood.LivelihoodEvent.LivelihoodStarted;
import org.waymark.events.livelihood.LivelihoodEvent.TrainingCompleted;
import org.waymark.events.livelihood.LivelihoodKind;

class CompleteTrainingTest {

    @Test
    void training_is_completed() {
        Case.registered(STARTED)
                .accepts(complete(JUNE), new TrainingCompleted(AMINA, JUNE, ONE, Confidential.of("Beads")));
    }

    @Test
    void training_for_work_that_is_not_recorded_is_not_completed() {
        Case.registered().refuses(complete(JUNE), Rejection.LIVELIHOOD_NOT_FOUND);
    }

    @Test
    void training_is_not_completed_after_the_work_ended() {
        Case.registered(STARTED, new LivelihoodEnded(AMINA, MAY, ONE, LivelihoodEndReason.OTHER))
                .refuses(complete(JUNE), Rejection.LIVELIHOOD_ENDED);
    }

    @Test
    void training_is_not_completed_before_the_work_started() {
        Case.registered(STARTED).refuses(complete(REGISTERED), Rejection.DATES_OUT_OF_ORDER);
    }

    private static final LivelihoodStarted STARTED =
            new LivelihoodStarted(AMINA, MAY, ONE, LivelihoodKind.CRAFTS, null, IncomeBand.LOW, null);

    private static CompleteTraining complete(PartialDate on) {
        return new CompleteTraining(AMINA, on, ONE, "Beads");
    }
}
