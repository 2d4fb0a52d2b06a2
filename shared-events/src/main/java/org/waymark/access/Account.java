package org.waymark.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.AccountEvent.AccountClosed;
import org.waymark.events.access.AccountEvent.AccountOpened;
import org.waymark.events.access.AccountEvent.AccountReopened;
import org.waymark.events.access.AccountEvent.AreaAssigned;
import org.waymark.events.access.AccountEvent.AssignmentEnded;
import org.waymark.events.access.AccountEvent.CaseLoadCovered;
import org.waymark.events.access.AccountEvent.PasswordReset;
import org.waymark.events.access.AccountEvent.RoleChanged;
import org.waymark.events.access.Role;

/** An account as its events left it. */
public record Account(AccountId id, Role role, boolean open, List<Assignment> assignments) {
    /**
     * An area or another's case load, for a time; exactly one of the two is given.
     *
     * @param until the last day; null while nobody has said
     */
    public record Assignment(
            UUID id,
            @Nullable Area area,
            @Nullable AccountId covered,
            PartialDate from,
            @Nullable PartialDate until) {
        /** A day of which only the month is known counts from its first day on, and ends with its first too. */
        public boolean holdsOn(LocalDate day) {
            return !from.earliest().isAfter(day)
                    && (until == null || !until.earliest().isBefore(day));
        }
    }

    public static @Nullable Account after(@Nullable Account before, AccountEvent event) {
        if (event instanceof AccountOpened opened) {
            return new Account(opened.accountId(), opened.role(), true, List.of());
        }
        return before == null ? null : before.after(event);
    }

    private Account after(AccountEvent event) {
        return switch (event) {
            case AccountOpened again -> this;
            case RoleChanged changed -> new Account(id, changed.role(), open, assignments);
            case AreaAssigned given ->
                with(new Assignment(given.assignmentId(), given.area(), null, given.occurredOn(), given.until()));
            case CaseLoadCovered given ->
                with(new Assignment(given.assignmentId(), null, given.covered(), given.occurredOn(), given.until()));
            case AssignmentEnded ended ->
                new Account(
                        id,
                        role,
                        open,
                        assignments.stream()
                                .filter(one -> !one.id().equals(ended.assignmentId()))
                                .toList());
            case PasswordReset kept -> this;
            case AccountClosed closed -> new Account(id, role, false, assignments);
            case AccountReopened reopened -> new Account(id, role, true, assignments);
        };
    }

    private Account with(Assignment more) {
        var all = new ArrayList<>(assignments);
        all.add(more);
        return new Account(id, role, open, List.copyOf(all));
    }

    /** Who acts when this account does. Researchers see figures of the whole, administrators no case at all. */
    public Caller callerOn(LocalDate day) {
        return new Caller(
                id,
                role,
                switch (role) {
                    case CASE_WORKER -> new Reach(false, areasOn(day), caseLoadsOn(day));
                    case SUPERVISOR -> new Reach(false, areasOn(day), Set.of());
                    case RESEARCHER -> Reach.EVERYWHERE;
                    case ADMINISTRATOR -> Reach.NOWHERE;
                    case OPERATOR -> Reach.NOWHERE; // no account can have it
                });
    }

    private Set<Area> areasOn(LocalDate day) {
        return assignments.stream()
                .filter(one -> one.holdsOn(day))
                .map(Assignment::area)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private Set<AccountId> caseLoadsOn(LocalDate day) {
        var covered = assignments.stream()
                .filter(one -> one.holdsOn(day))
                .map(Assignment::covered)
                .flatMap(Stream::ofNullable);
        return Stream.concat(Stream.of(id), covered).collect(Collectors.toSet());
    }
}
