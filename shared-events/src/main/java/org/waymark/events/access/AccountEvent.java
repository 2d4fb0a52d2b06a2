package org.waymark.events.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** Everything that can happen to an account; secrets are kept elsewhere and are no events. */
public sealed interface AccountEvent extends DomainEvent {
    AccountId accountId();

    @Override
    @JsonIgnore
    default String subject() {
        return history(accountId());
    }

    /** Under which id an account's history is kept: a login name may look like any other thing's id. */
    static String history(AccountId account) {
        return "account:" + account;
    }

    @EventName("account.opened")
    record AccountOpened(AccountId accountId, PartialDate occurredOn, Role role) implements AccountEvent {}

    @EventName("account.role-changed")
    record RoleChanged(AccountId accountId, PartialDate occurredOn, Role role) implements AccountEvent {}

    /** The account works in that area from occurredOn on. */
    @EventName("account.area-assigned")
    record AreaAssigned(
            AccountId accountId,
            PartialDate occurredOn,
            UUID assignmentId,
            Area area,
            @Nullable PartialDate until) implements AccountEvent {}

    /** The account stands in for another and has that one's case load beside its own. */
    @EventName("account.case-load-covered")
    record CaseLoadCovered(
            AccountId accountId,
            PartialDate occurredOn,
            UUID assignmentId,
            AccountId covered,
            @Nullable PartialDate until)
            implements AccountEvent {}

    /** An area or a case load is no longer this account's. */
    @EventName("account.assignment-ended")
    record AssignmentEnded(AccountId accountId, PartialDate occurredOn, UUID assignmentId) implements AccountEvent {}

    /** Somebody else chose a new password; which, stands nowhere. */
    @EventName("account.password-reset")
    record PasswordReset(AccountId accountId, PartialDate occurredOn, boolean secondFactorToo)
            implements AccountEvent {}

    /** Nobody can use the account from this moment on, whatever they hold. */
    @EventName("account.closed")
    record AccountClosed(AccountId accountId, PartialDate occurredOn) implements AccountEvent {}

    @EventName("account.reopened")
    record AccountReopened(AccountId accountId, PartialDate occurredOn) implements AccountEvent {}
}
