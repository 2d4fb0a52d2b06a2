package org.waymark.command.cohort;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.cohort.CohortCommand.AskCohort;
import org.waymark.command.cohort.CohortCommand.DefineCohort;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.access.Role;
import org.waymark.events.research.CohortEvent;
import org.waymark.events.research.CohortEvent.CohortAsked;
import org.waymark.events.research.CohortEvent.CohortDefined;
import org.waymark.eventstore.EventLog;

/** One cohort and the questions asked of it: what is asked is on record before anybody sees an answer. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class Cohort extends EventSourced {
    /** More than anybody asks who knows what they look for; it keeps the history short enough for no snapshots. */
    static final int MOST_QUESTIONS = 500;

    private static final int BYTES = 32;

    @AggregateIdentifier
    private String history;

    private @Nullable AccountId by;
    private final Set<UUID> questions = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineCohort command, EventLog log) {
        if (by != null) {
            throw Rejection.ID_TAKEN.because("a cohort was defined under this id; make a new id for another");
        }
        apply(new CohortDefined(
                command.cohortId(),
                command.occurredOn(),
                Caller.now().account(),
                command.purpose(),
                command.areas(),
                log.head(),
                secret()));
    }

    @CommandHandler
    void decide(AskCohort command) {
        if (questions.contains(command.questionId())) {
            throw Rejection.ID_TAKEN.because("something was asked under this id; make a new id for another question");
        }
        if (questions.size() >= MOST_QUESTIONS) {
            throw Rejection.COHORT_FULL.because(
                    "%d questions were asked of this cohort; define another, or ask for rows"
                            .formatted(MOST_QUESTIONS));
        }
        apply(new CohortAsked(
                command.cohortId(),
                command.occurredOn(),
                Caller.now().account(),
                command.questionId(),
                command.dimensions()));
    }

    private static Confidential secret() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Confidential.of(Base64.getEncoder().encodeToString(secret));
    }

    @EventSourcingHandler
    void evolve(CohortEvent event) {
        history = event.subject();
        switch (event) {
            case CohortDefined defined -> by = defined.by();
            case CohortAsked asked -> questions.add(asked.questionId());
        }
    }

    /** A cohort is asked by whoever defined it. */
    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return by == null || by.equals(caller.account()) || caller.role() == Role.OPERATOR;
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    Cohort() {} // Axon builds an empty one, then replays the events
}
