package org.waymark.command.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Account;
import org.waymark.access.Account.Assignment;
import org.waymark.access.Caller;
import org.waymark.command.access.AccountCommand.AssignArea;
import org.waymark.command.access.AccountCommand.ChangeRole;
import org.waymark.command.access.AccountCommand.CloseAccount;
import org.waymark.command.access.AccountCommand.CoverCaseLoad;
import org.waymark.command.access.AccountCommand.EndAssignment;
import org.waymark.command.access.AccountCommand.OpenAccount;
import org.waymark.command.access.AccountCommand.ReopenAccount;
import org.waymark.command.access.AccountCommand.ResetPassword;
import org.waymark.command.shared.EventSourced;
import org.waymark.command.shared.Rejection;
import org.waymark.events.Area;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.AccountEvent.AccountClosed;
import org.waymark.events.access.AccountEvent.AccountOpened;
import org.waymark.events.access.AccountEvent.AccountReopened;
import org.waymark.events.access.AccountEvent.AreaAssigned;
import org.waymark.events.access.AccountEvent.AssignmentEnded;
import org.waymark.events.access.AccountEvent.CaseLoadCovered;
import org.waymark.events.access.AccountEvent.PasswordReset;
import org.waymark.events.access.AccountEvent.RoleChanged;

/** One account: opened, given a role and areas, closed. Its history is short and needs no snapshots. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event sets every field
final class StaffAccount extends EventSourced {
    @AggregateIdentifier
    private String history;

    private @Nullable Account account;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenAccount command) {
        if (account != null || command.accountId().equals(Caller.OPERATOR.account())) {
            throw Rejection.ID_TAKEN.because("there is or was an account of that name; choose another name");
        }
        apply(new AccountOpened(command.accountId(), command.occurredOn(), command.role()));
        for (var area : command.areas()) {
            apply(new AreaAssigned(command.accountId(), command.occurredOn(), idOf(command, area), area, null));
        }
    }

    private static UUID idOf(OpenAccount command, Area area) {
        return UUID.nameUUIDFromBytes((command.history() + " " + area).getBytes(StandardCharsets.UTF_8));
    }

    @CommandHandler
    void decide(ChangeRole command) {
        requireAnother(command);
        if (account().role() == command.role()) {
            throw Rejection.NOTHING_TO_CHANGE.because("the account has that role; nothing is to be done");
        }
        apply(new RoleChanged(command.accountId(), command.occurredOn(), command.role()));
    }

    @CommandHandler
    void decide(AssignArea command) {
        requireNew(command.assignmentId());
        apply(new AreaAssigned(
                command.accountId(), command.occurredOn(), command.assignmentId(), command.area(), command.until()));
    }

    @CommandHandler
    void decide(CoverCaseLoad command) {
        requireNew(command.assignmentId());
        if (command.covered().equals(command.accountId())) {
            throw Rejection.NOTHING_TO_CHANGE.because("everybody has their own case load; name whose is covered");
        }
        apply(new CaseLoadCovered(
                command.accountId(), command.occurredOn(), command.assignmentId(), command.covered(), command.until()));
    }

    @CommandHandler
    void decide(EndAssignment command) {
        if (assignmentIds().noneMatch(command.assignmentId()::equals)) {
            throw Rejection.ASSIGNMENT_NOT_FOUND.because(
                    "the account has no such assignment; look at the account again");
        }
        apply(new AssignmentEnded(command.accountId(), command.occurredOn(), command.assignmentId()));
    }

    /** The password itself is made and kept elsewhere: this is the record that somebody else chose one. */
    @CommandHandler
    void decide(ResetPassword command) {
        apply(new PasswordReset(command.accountId(), command.occurredOn(), command.secondFactorToo()));
    }

    @CommandHandler
    void decide(CloseAccount command) {
        requireAnother(command);
        if (!account().open()) {
            throw Rejection.ALREADY_CLOSED.because("the account is closed; nothing is to be done");
        }
        apply(new AccountClosed(command.accountId(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ReopenAccount command) {
        if (account().open()) {
            throw Rejection.NOTHING_TO_CHANGE.because("the account is open; nothing is to be done");
        }
        apply(new AccountReopened(command.accountId(), command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(AccountEvent event) {
        history = event.subject();
        account = Account.after(account, event);
    }

    /** So that there is always an administrator left, and nobody raises themselves. */
    private static void requireAnother(AccountCommand command) {
        if (command.accountId().equals(Caller.now().account())) {
            throw Rejection.OWN_ACCOUNT.because("nobody does this to their own account; another administrator must");
        }
    }

    private void requireNew(UUID assignment) {
        if (assignmentIds().anyMatch(assignment::equals)) {
            throw Rejection.ID_TAKEN.because("an assignment is recorded under this id; make a new id for another one");
        }
    }

    private Stream<UUID> assignmentIds() {
        return account().assignments().stream().map(Assignment::id);
    }

    private Account account() {
        if (account == null) {
            throw Rejection.ACCOUNT_NOT_FOUND.because("there is no account of that name; open it first");
        }
        return account;
    }

    @Override
    protected boolean isWithinReach(Object command, Caller caller) {
        return caller.administers();
    }

    @Override
    protected @Nullable Object id() {
        return history;
    }

    StaffAccount() {} // Axon builds an empty account, then replays the events
}
