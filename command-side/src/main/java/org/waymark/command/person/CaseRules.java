package org.waymark.command.person;

import org.waymark.command.person.PersonCommand.CloseCase;
import org.waymark.command.person.PersonCommand.CorrectRegistration;
import org.waymark.command.person.PersonCommand.ErasePerson;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.person.PersonCommand.ReopenCase;
import org.waymark.command.person.PersonCommand.WithdrawConsent;
import org.waymark.command.recovery.RecoveryCommand.CorrectMilestone;
import org.waymark.command.shared.CorrectsRecord;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.person.ClosingReason;

/**
 * Whether a person's standing lets a command through, whichever member decides it. What is not named here is a new fact;
 * named are corrections, and the commands about consent and the case itself, which must stay possible: a withdrawal is a
 * right, and a death is recorded whatever else stands.
 */
record CaseRules(Standing standing) {
    void admit(Object command) {
        standing.requireNobodyElse();
        switch (command) {
            case DuplicateCommand aboutBoth -> standing.requireRegisteredBy(aboutBoth.occurredOn());
            case ErasePerson theRightToBeForgotten -> standing.requireRegisteredBy(theRightToBeForgotten.occurredOn());
            case CorrectMilestone correction -> {
                standing.requireRegisteredBy(correction.occurredOn());
                standing.requireLifeOn(correction.reachedOn());
            }
            case CorrectRegistration theDayItselfIsWrong -> {}
            case CorrectsRecord correction -> standing.requireRegisteredBy(correction.occurredOn());
            case GiveConsent consent -> admit(consent);
            case WithdrawConsent withdrawal -> standing.requireLifeOn(withdrawal.occurredOn());
            case CloseCase closing -> admit(closing);
            case ReopenCase reopening -> admit(reopening);
            case DatedCommand fact -> standing.requireFactOn(fact.occurredOn());
            default -> throw new IllegalStateException("not a command about a person: " + command.getClass());
        }
    }

    private void admit(GiveConsent command) {
        standing.requireLifeOn(command.occurredOn());
        if (!standing.consent(command.purpose()).mayBeGivenOn(command.occurredOn())) {
            throw Rejection.CONSENT_WITHDRAWN.because(
                    "this consent was withdrawn on or after that day; only consent given later counts");
        }
    }

    private void admit(CloseCase command) {
        standing.requireLifeOn(command.occurredOn());
        var isNewsOfDeath = command.reason() == ClosingReason.DIED && standing.diedOn() == null;
        if (!standing.isOpen() && !isNewsOfDeath) {
            throw Rejection.ALREADY_CLOSED.because(
                    "the case is closed already; reopen it first if the reason was wrong");
        }
    }

    private void admit(ReopenCase command) {
        var closed = standing.closed();
        if (closed == null) {
            throw Rejection.CASE_OPEN.because("the case is open; there is nothing to reopen");
        }
        Shape.inOrder(closed.on(), command.occurredOn(), "occurredOn");
        if (standing.diedOn() != null && command.note() == null) {
            throw Rejection.REASON_REQUIRED.because(
                    "the case was closed by a death; say in 'note' why it is reopened, as when the wrong case was closed");
        }
        if (standing.care().isWithdrawn()) {
            throw Rejection.CONSENT_WITHDRAWN.because(
                    "consent to care was withdrawn; record new consent before the case is reopened");
        }
    }
}
