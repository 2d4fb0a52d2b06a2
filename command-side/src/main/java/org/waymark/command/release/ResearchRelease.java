package org.waymark.command.release;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.release.ReleaseCommand.ApproveRelease;
import org.waymark.command.release.ReleaseCommand.DeclineRelease;
import org.waymark.command.release.ReleaseCommand.RequestRelease;
import org.waymark.command.release.ReleaseCommand.WithdrawRelease;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.events.research.ReleaseEvent.ReleaseApproved;
import org.waymark.events.research.ReleaseEvent.ReleaseDeclined;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseEvent.ReleaseWithdrawn;
import org.waymark.events.research.ReleaseTerms;
import org.waymark.eventstore.EventLog;

/** Rows for research, from when somebody asks for them until another decides; short enough for no snapshots. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class ResearchRelease extends EventSourced {
    @AggregateIdentifier
    private String history;

    private @Nullable ReleaseRequested requested;
    private boolean isDecided;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RequestRelease command, EventLog log, ReleaseSecrets secrets) {
        if (requested != null) {
            throw Rejection.ID_TAKEN.because(
                    "something was asked for under this id; make a new id for another release");
        }
        apply(new ReleaseRequested(
                command.releaseId(),
                command.occurredOn(),
                self(),
                command.purpose(),
                new ReleaseTerms(command.audience(), command.areas(), ReleaseTerms.PROCEDURE),
                log.head(),
                secrets.fresh()));
    }

    @CommandHandler
    void decide(ApproveRelease command) {
        requireAnother();
        requireOpen();
        apply(new ReleaseApproved(command.releaseId(), command.occurredOn(), self(), command.manifest()));
    }

    @CommandHandler
    void decide(DeclineRelease command) {
        requireAnother();
        requireOpen();
        apply(new ReleaseDeclined(command.releaseId(), command.occurredOn(), self(), command.reason()));
    }

    @CommandHandler
    void decide(WithdrawRelease command) {
        if (!requested().by().equals(self())) {
            throw Rejection.NOT_YOUR_REQUEST.because(
                    "only whoever asked for it withdraws it; a supervisor can decline it");
        }
        requireOpen();
        apply(new ReleaseWithdrawn(command.releaseId(), command.occurredOn(), self()));
    }

    private void requireAnother() {
        if (requested().by().equals(self())) {
            throw Rejection.OWN_REQUEST.because(
                    "nobody decides what they asked for themselves; a supervisor of these areas must, or withdraw it");
        }
    }

    private void requireOpen() {
        if (isDecided) {
            throw Rejection.RELEASE_DECIDED.because(
                    "this is decided already; look at it again, and ask for another release if you need one");
        }
    }

    private static AccountId self() {
        return Caller.now().account();
    }

    @EventSourcingHandler
    void evolve(ReleaseEvent event) {
        history = event.subject();
        switch (event) {
            case ReleaseRequested asked -> requested = asked;
            case ReleaseApproved approved -> isDecided = true;
            case ReleaseDeclined declined -> isDecided = true;
            case ReleaseWithdrawn withdrawn -> isDecided = true;
        }
    }

    private ReleaseRequested requested() {
        if (requested == null) {
            throw new IllegalStateException("a release begins with its being asked for");
        }
        return requested;
    }

    /** Researchers lie in no area; whoever decides has to be a supervisor of every area that rows come from. */
    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return switch (command) {
            case ApproveRelease approval -> holdsAll(caller);
            case DeclineRelease declining -> holdsAll(caller);
            default -> true;
        };
    }

    private boolean holdsAll(Caller caller) {
        return requested != null && requested.terms().areas().stream().allMatch(caller.reach()::holds);
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    ResearchRelease() {} // Axon builds an empty one, then replays the events
}
