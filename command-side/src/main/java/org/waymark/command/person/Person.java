package org.waymark.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.command.care.Care;
import org.waymark.command.livelihood.Livelihood;
import org.waymark.command.person.DuplicateCommand.MergeDuplicate;
import org.waymark.command.person.DuplicateCommand.TellApart;
import org.waymark.command.person.DuplicateCommand.UnmergeDuplicate;
import org.waymark.command.person.PersonCommand.AssignCaseWorker;
import org.waymark.command.person.PersonCommand.ChangeDetails;
import org.waymark.command.person.PersonCommand.CloseCase;
import org.waymark.command.person.PersonCommand.ErasePerson;
import org.waymark.command.person.PersonCommand.GiveConsent;
import org.waymark.command.person.PersonCommand.RegisterPerson;
import org.waymark.command.person.PersonCommand.ReopenCase;
import org.waymark.command.person.PersonCommand.WithdrawConsent;
import org.waymark.command.recovery.Recovery;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonEvent.CaseClosed;
import org.waymark.events.person.PersonEvent.CaseReopened;
import org.waymark.events.person.PersonEvent.CaseWorkerAssigned;
import org.waymark.events.person.PersonEvent.ConsentGiven;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.events.person.PersonId;

/** One person's case: registration, consent, opening and closing; its members decide the rest. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
@Revision("5") // raise it when a field changes here or in a member: an old snapshot is then passed over
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class Person extends EventSourced {
    @AggregateIdentifier
    private PersonId personId;

    private @Nullable Standing standing;

    @AggregateMember
    private final Registration registration = new Registration();

    @AggregateMember
    private final Support support = new Support();

    @AggregateMember
    private final Care care = new Care();

    @AggregateMember
    private final Recovery recovery = new Recovery();

    @AggregateMember
    private final Livelihood livelihood = new Livelihood();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterPerson command) {
        if (standing != null) {
            throw Rejection.ALREADY_REGISTERED.because(
                    "somebody is registered under this id; make a new id for another person, or change the details");
        }
        apply(new PersonRegistered(
                command.personId(), command.occurredOn(), command.kinds(), command.area(), command.details()));
    }

    @CommandHandler
    void decide(ChangeDetails command) {
        command.requireBornBy(standing().registeredOn());
        apply(new DetailsChanged(
                command.personId(), command.occurredOn(), command.kinds(), command.area(), command.details()));
    }

    @CommandHandler
    void decide(AssignCaseWorker command) {
        apply(new CaseWorkerAssigned(command.personId(), command.occurredOn(), command.caseWorker()));
    }

    @CommandHandler
    void decide(GiveConsent command) {
        apply(new ConsentGiven(command.personId(), command.occurredOn(), command.purpose()));
    }

    @CommandHandler
    void decide(WithdrawConsent command) {
        apply(new ConsentWithdrawn(command.personId(), command.occurredOn(), command.purpose()));
    }

    @CommandHandler
    void decide(CloseCase command) {
        apply(new CaseClosed(command.personId(), command.occurredOn(), command.reason()));
    }

    @CommandHandler
    void decide(ReopenCase command) {
        apply(new CaseReopened(command.personId(), command.occurredOn(), Confidential.ofNullable(command.note())));
    }

    @CommandHandler
    void decide(MergeDuplicate command, People people, OtherCases others) {
        record(Duplicates.merge(command, standing(), people), others);
    }

    @CommandHandler
    void decide(UnmergeDuplicate command, OtherCases others) {
        record(Duplicates.unmerge(command, standing()), others);
    }

    @CommandHandler
    void decide(TellApart command, People people) {
        apply(Duplicates.tellApart(command, standing(), people));
    }

    private static void record(Duplicates.Both both, OtherCases others) {
        apply(both.own());
        others.record(both.others());
    }

    @CommandHandler
    void decide(ErasePerson command, OtherCases others) {
        apply(new PersonErased(command.personId(), command.occurredOn(), command.reason()));
        standing()
                .sameness()
                .duplicates()
                .forEach(same -> others.record(new PersonErased(same, command.occurredOn(), command.reason())));
    }

    @Override
    protected void admit(Object command) {
        if (!(command instanceof RegisterPerson)) {
            new CaseRules(standing()).admit(command);
        }
    }

    @EventSourcingHandler
    void evolve(PersonEvent event) {
        personId = event.personId();
        standing = event instanceof PersonRegistered registered
                ? Standing.of(registered)
                : Standings.after(standing(), event);
    }

    Standing standing() {
        if (standing == null) {
            throw Rejection.PERSON_NOT_FOUND.because("nobody is registered under this id; register the person first");
        }
        return standing;
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        if (standing == null) {
            return !(command instanceof RegisterPerson registration)
                    || caller.reach().holds(registration.area());
        }
        return caller.reach().holds(standing.area(), standing.caseWorker());
    }

    @Override
    protected @Nullable Area area() {
        return standing == null ? null : standing.area();
    }

    @Override
    protected @Nullable Object id() {
        return personId;
    }

    Person() {} // Axon builds an empty person, then replays the events
}
