package org.waymark.command.correction;

import static org.waymark.command.correction.Requesting.CORRECTION;
import static org.waymark.command.correction.Requesting.ESTHER;
import static org.waymark.command.correction.Requesting.ONE;
import static org.waymark.command.correction.Requesting.OTIENO;
import static org.waymark.command.correction.Requesting.REQUESTED;
import static org.waymark.command.correction.Requesting.TODAY;
import static org.waymark.command.correction.Requesting.request;

import org.junit.jupiter.api.Test;
import org.waymark.command.correction.CorrectionCommand.RequestCorrection;
import org.waymark.command.person.Case;
import org.waymark.command.recovery.RecoveryCommand.RetractMilestone;
import org.waymark.command.shared.Rejection;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.person.ErasureReason;
import org.waymark.events.person.PersonEvent.PersonErased;

class RequestCorrectionTest {

    @Test
    void what_is_on_record_can_be_asked_to_be_corrected() {
        Requesting.by(ESTHER).accepts(request(), REQUESTED);
    }

    @Test
    void what_was_never_recorded_cannot() {
        var other = new RetractMilestone(Case.AMINA, TODAY, Case.TWO, "Not so");
        Requesting.by(ESTHER)
                .refuses(
                        new RequestCorrection(ONE, TODAY, CorrectionReason.NOT_SO, other),
                        Rejection.MILESTONE_NOT_FOUND);
    }

    @Test
    void nobody_asks_about_somebody_who_is_not_theirs() {
        Requesting.by(OTIENO).refuses(request(), Rejection.PERSON_NOT_FOUND);
    }

    @Test
    void nobody_asks_about_somebody_who_is_not_registered() {
        var other = new RetractMilestone(Case.BARAKA, TODAY, Case.ONE, "Not so");
        Requesting.by(ESTHER)
                .refuses(new RequestCorrection(ONE, TODAY, CorrectionReason.NOT_SO, other), Rejection.PERSON_NOT_FOUND);
    }

    @Test
    void nobody_asks_about_somebody_who_was_erased() {
        Requesting.by(ESTHER)
                .besides(new PersonErased(Case.AMINA, Case.JULY, ErasureReason.ASKED_BY_PERSON))
                .refuses(request(), Rejection.ERASED);
    }

    @Test
    void an_id_stands_for_one_request() {
        var other = new RequestCorrection(ONE, TODAY, CorrectionReason.MISTYPED, CORRECTION);
        Requesting.by(ESTHER, REQUESTED).refuses(other, Rejection.ID_TAKEN);
    }
}
