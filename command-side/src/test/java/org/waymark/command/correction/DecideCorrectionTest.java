package org.waymark.command.correction;

import static org.waymark.command.correction.Requesting.AMINA;
import static org.waymark.command.correction.Requesting.APPLIED;
import static org.waymark.command.correction.Requesting.APPROVED;
import static org.waymark.command.correction.Requesting.DECLINED;
import static org.waymark.command.correction.Requesting.ESTHER;
import static org.waymark.command.correction.Requesting.MARY;
import static org.waymark.command.correction.Requesting.ONE;
import static org.waymark.command.correction.Requesting.OTIENO;
import static org.waymark.command.correction.Requesting.REFUSED;
import static org.waymark.command.correction.Requesting.REQUESTED;
import static org.waymark.command.correction.Requesting.TODAY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.correction.CorrectionCommand.ApproveCorrection;
import org.waymark.command.correction.CorrectionCommand.DeclineCorrection;
import org.waymark.command.correction.CorrectionCommand.TellOutcome;
import org.waymark.command.correction.CorrectionCommand.WithdrawCorrection;
import org.waymark.command.person.Case;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.correction.CorrectionEvent.CorrectionDeclined;
import org.waymark.events.correction.CorrectionEvent.CorrectionWithdrawn;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonKind;

class DecideCorrectionTest {
    private static final ApproveCorrection APPROVE = new ApproveCorrection(ONE, TODAY);
    private static final DeclineCorrection DECLINE = new DeclineCorrection(ONE, TODAY, "June is right");
    private static final WithdrawCorrection WITHDRAW = new WithdrawCorrection(ONE, TODAY);
    private static final CorrectionWithdrawn WITHDRAWN = new CorrectionWithdrawn(ONE, TODAY, AMINA, ESTHER.account());

    @Test
    void somebody_else_approves_or_declines() {
        Requesting.by(MARY, REQUESTED).accepts(APPROVE, APPROVED);
        Requesting.by(MARY, REQUESTED).accepts(DECLINE, DECLINED);
    }

    @Test
    void whoever_asked_does_neither_and_withdraws() {
        Requesting.by(ESTHER, REQUESTED).refuses(APPROVE, Rejection.OWN_REQUEST);
        Requesting.by(ESTHER, REQUESTED).refuses(DECLINE, Rejection.OWN_REQUEST);
        Requesting.by(ESTHER, REQUESTED).accepts(WITHDRAW, WITHDRAWN);
        Requesting.by(MARY, REQUESTED).refuses(WITHDRAW, Rejection.NOT_YOUR_REQUEST);
    }

    @Test
    void who_has_no_reach_today_finds_nothing() {
        for (var command : List.of(APPROVE, DECLINE, WITHDRAW)) {
            Requesting.by(OTIENO, REQUESTED).refuses(command, Rejection.CORRECTION_NOT_FOUND);
        }
        var moved = new DetailsChanged(Case.AMINA, TODAY, Set.of(PersonKind.CARER), Area.of("KE/Meru"), Case.DETAILS);
        Requesting.by(OTIENO, REQUESTED)
                .besides(moved)
                .accepts(DECLINE, new CorrectionDeclined(ONE, TODAY, AMINA, OTIENO.account(), DECLINED.reason()));
        Requesting.by(ESTHER, REQUESTED).besides(moved).refuses(WITHDRAW, Rejection.CORRECTION_NOT_FOUND);
    }

    @Test
    void what_is_settled_is_settled() {
        for (var end : List.of(DECLINED, WITHDRAWN, APPLIED)) {
            var history = end == APPLIED
                    ? new DomainEvent[] {REQUESTED, APPROVED, APPLIED}
                    : new DomainEvent[] {REQUESTED, end};
            Requesting.by(MARY, history).refuses(APPROVE, Rejection.CORRECTION_DECIDED);
            Requesting.by(MARY, history).refuses(DECLINE, Rejection.CORRECTION_DECIDED);
            Requesting.by(ESTHER, history).refuses(WITHDRAW, Rejection.CORRECTION_DECIDED);
        }
    }

    @Test
    void what_is_approved_and_not_carried_out_can_be_approved_again_and_is_not_declined_any_more() {
        Requesting.by(MARY, REQUESTED, APPROVED).accepts(APPROVE);
        Requesting.by(MARY, REQUESTED, APPROVED).refuses(DECLINE, Rejection.CORRECTION_DECIDED);
    }

    @Test
    void what_was_refused_waits_for_another_decision() {
        Requesting.by(MARY, REQUESTED, APPROVED, REFUSED).accepts(APPROVE, APPROVED);
        Requesting.by(MARY, REQUESTED, APPROVED, REFUSED).accepts(DECLINE, DECLINED);
        Requesting.by(ESTHER, REQUESTED, APPROVED, REFUSED).accepts(WITHDRAW, WITHDRAWN);
    }

    @Test
    void an_outcome_is_told_once_and_of_what_is_approved_only() {
        var applied = new TellOutcome(ONE, TODAY, 2L, null, null);
        var refused = new TellOutcome(ONE, TODAY, null, "MILESTONE_RETRACTED", "it was retracted");
        Requesting.by(MARY, REQUESTED, APPROVED).accepts(applied, APPLIED);
        Requesting.by(MARY, REQUESTED, APPROVED).accepts(refused, REFUSED);
        Requesting.by(MARY, REQUESTED).accepts(applied);
        Requesting.by(MARY, REQUESTED, APPROVED, APPLIED).accepts(refused);
    }
}
