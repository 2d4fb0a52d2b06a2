package org.waymark.query.audit.replay;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Account;
import org.waymark.access.Caller;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.access.Role;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.Pictured.Picture;

/**
 * Why an event could be recorded, by the accounts as they were on record then: it opens nothing today.
 *
 * @param role that the account had
 * @param areas that were its own that day
 * @param rule in plain words
 */
public record Allowance(@Nullable String role, List<Area> areas, String rule) {

    /** @param where the subject was before the event, or through it for the first */
    static Allowance of(RecordedEvent event, Optional<Picture> where, EventLog log) {
        var by = event.provenance();
        if (by.actor() == null) {
            return new Allowance(by.role(), List.of(), "Nothing was recorded of who did it.");
        }
        if (Role.OPERATOR.name().equals(by.role())) {
            return new Allowance(
                    by.role(), List.of(), "It came from the machine's own command line, which always may.");
        }
        var account = accountThen(event, AccountId.of(by.actor()), log);
        if (account == null) {
            return new Allowance(
                    by.role(), List.of(), "No such account was on record then: it is from before accounts were kept.");
        }
        var caller = account.callerOn(LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC));
        var areas = caller.reach().areas().stream().sorted().toList();
        return new Allowance(caller.role().name(), areas, rule(caller, where));
    }

    /** In the one order of all events, so that what came later does not count. */
    private static @Nullable Account accountThen(RecordedEvent event, AccountId id, EventLog log) {
        Account account = null;
        for (var recorded : log.history(AccountEvent.history(id))) {
            if (recorded.position() < event.position() && recorded.event() instanceof AccountEvent change) {
                account = Account.after(account, change);
            }
        }
        return account;
    }

    private static String rule(Caller caller, Optional<Picture> where) {
        var role = caller.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (where.isEmpty()) {
            return "A " + role + " recorded it.";
        }
        var place = where.get();
        var holding = caller.reach().areas().stream()
                .filter(area -> area.contains(place.area()))
                .findFirst();
        if (holding.isPresent()) {
            return "A %s, and %s lies in their area %s.".formatted(role, place.area(), holding.get());
        }
        var worker = place.caseWorker();
        if (worker != null && caller.reach().caseLoads().contains(worker)) {
            return "A %s, and it is the case load of %s, which was theirs.".formatted(role, worker);
        }
        return "A %s; neither area nor case load on record then explains it.".formatted(role);
    }
}
