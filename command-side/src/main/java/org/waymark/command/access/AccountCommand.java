package org.waymark.command.access;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.command.shared.ChangesState;
import org.waymark.command.shared.DatedCommand;
import org.waymark.command.shared.Rejection;
import org.waymark.command.shared.Shape;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.Role;

/** What may be asked of an account; {@link StaffAccount} decides. */
@OpenTo(Role.ADMINISTRATOR)
public sealed interface AccountCommand extends DatedCommand {
    AccountId accountId();

    @TargetAggregateIdentifier
    default String history() {
        return AccountEvent.history(accountId());
    }

    @Override
    default Rejection notFound() {
        return Rejection.ACCOUNT_NOT_FOUND;
    }

    /** @param areas that the account works in from that day on */
    record OpenAccount(AccountId accountId, PartialDate occurredOn, Role role, List<Area> areas)
            implements AccountCommand {
        private static final int MOST_AREAS = 100;

        public OpenAccount {
            requireGiven(role);
            Shape.entries("areas", areas, MOST_AREAS);
            areas = areas.stream().distinct().toList();
        }
    }

    record ChangeRole(AccountId accountId, PartialDate occurredOn, Role role) implements AccountCommand, ChangesState {
        public ChangeRole {
            requireGiven(role);
        }
    }

    record AssignArea(
            AccountId accountId,
            PartialDate occurredOn,
            UUID assignmentId,
            Area area,
            @Nullable PartialDate until) implements AccountCommand {
        public AssignArea {
            Shape.inOrder(occurredOn, until, "until");
        }

        /** An assignment may be known before it begins. */
        @Override
        public List<PartialDate> pastDates() {
            return List.of();
        }
    }

    record CoverCaseLoad(
            AccountId accountId,
            PartialDate occurredOn,
            UUID assignmentId,
            AccountId covered,
            @Nullable PartialDate until)
            implements AccountCommand {
        public CoverCaseLoad {
            Shape.inOrder(occurredOn, until, "until");
        }

        @Override
        public List<PartialDate> pastDates() {
            return List.of();
        }
    }

    record EndAssignment(AccountId accountId, PartialDate occurredOn, UUID assignmentId) implements AccountCommand {}

    /** @param secondFactorToo when the authenticator was lost */
    record ResetPassword(AccountId accountId, PartialDate occurredOn, boolean secondFactorToo)
            implements AccountCommand {}

    record CloseAccount(AccountId accountId, PartialDate occurredOn) implements AccountCommand {}

    record ReopenAccount(AccountId accountId, PartialDate occurredOn) implements AccountCommand, ChangesState {}

    private static void requireGiven(Role role) {
        if (!role.isGiven()) {
            throw Shape.invalid("role", "must be one that people have");
        }
    }
}
