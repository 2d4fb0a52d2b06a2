package org.waymark.command.correction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.correction.CorrectionCommand.ApproveCorrection;
import org.waymark.command.correction.CorrectionCommand.DeclineCorrection;
import org.waymark.command.correction.CorrectionCommand.RequestCorrection;
import org.waymark.command.correction.CorrectionCommand.TellOutcome;
import org.waymark.command.correction.CorrectionCommand.WithdrawCorrection;
import org.waymark.command.correction.Request.State;
import org.waymark.command.entry.Subjects;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Oversight;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.events.correction.CorrectionEvent.CorrectionApplied;
import org.waymark.events.correction.CorrectionEvent.CorrectionApproved;
import org.waymark.events.correction.CorrectionEvent.CorrectionDeclined;
import org.waymark.events.correction.CorrectionEvent.CorrectionRefused;
import org.waymark.events.correction.CorrectionEvent.CorrectionWithdrawn;

/** One request that a record be corrected, from when somebody asks until it is settled. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class CorrectionRequest extends EventSourced {
    @AggregateIdentifier
    private String history;

    private @Nullable Request request;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestCorrection command, Subjects subjects) {
        if (request != null) {
            throw Rejection.ID_TAKEN.because(
                    "something was asked for under this id; make a new id for another request");
        }
        apply(new Asking(subjects).about(command, self()));
    }

    @CommandHandler
    void decide(ApproveCorrection command) {
        requireAnother();
        if (request().state() != State.APPROVED) { // then somebody did, and it is still to be carried out
            requireOpen();
            apply(new CorrectionApproved(
                    command.requestId(), command.occurredOn(), request().about(), self()));
        }
    }

    @CommandHandler
    void decide(DeclineCorrection command) {
        requireAnother();
        requireOpen();
        var reason = Confidential.of(command.reason());
        apply(new CorrectionDeclined(
                command.requestId(), command.occurredOn(), request().about(), self(), reason));
    }

    @CommandHandler
    void decide(WithdrawCorrection command) {
        if (!request().askedBy().equals(self())) {
            throw Rejection.NOT_YOUR_REQUEST.because(
                    "only whoever asked for it withdraws it; a supervisor can decline it");
        }
        requireOpen();
        apply(new CorrectionWithdrawn(
                command.requestId(), command.occurredOn(), request().about(), self()));
    }

    @CommandHandler
    void decide(TellOutcome command) {
        if (request().state() != State.APPROVED) {
            return; // somebody told it already
        }
        var version = command.version();
        if (version != null) {
            apply(new CorrectionApplied(
                    command.requestId(), command.occurredOn(), request().about(), self(), version));
        } else {
            apply(new CorrectionRefused(
                    command.requestId(),
                    command.occurredOn(),
                    request().about(),
                    self(),
                    Objects.requireNonNull(command.code()),
                    Objects.requireNonNull(command.sentence())));
        }
    }

    private static AccountId self() {
        return Caller.now().account();
    }

    private void requireAnother() {
        if (request().askedBy().equals(self())) {
            throw Rejection.OWN_REQUEST.because(
                    "nobody decides what they asked for themselves; another supervisor must, or withdraw it");
        }
    }

    private void requireOpen() {
        if (!request().state().isOpen()) {
            throw Rejection.CORRECTION_DECIDED.because("this is settled already; look at the request again");
        }
    }

    @EventSourcingHandler
    void evolve(CorrectionEvent event) {
        history = event.subject();
        request = Request.after(request, event);
    }

    private Request request() {
        if (request == null) {
            throw new IllegalStateException("a request begins with its being asked");
        }
        return request;
    }

    /** Of what is asked anew, {@link Asking} finds out where it lies. */
    @Override
    protected boolean isWithinReach(Object command, Caller caller, Oversight oversight) {
        return request == null || oversight.isWithinReach(caller, request.about());
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return false;
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    CorrectionRequest() {} // Axon builds an empty one, then replays the events
}
