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
 * @param because which rule it is
 * @param about the places or accounts that it names, in their order
 */
public record Allowance(@Nullable String role, List<Area> areas, String rule, Because because, List<String> about) {
    /** Which rule let somebody record something. */
    public enum Because {
        UNKNOWN,
        MACHINE,
        BEFORE,
        ROLE,
        AREA,
        LOAD,
        NEITHER
    }

    private record Rule(Because because, List<String> about, String words) {}

    /** @param where the subject was before the event, or through it for the first */
    static Allowance of(RecordedEvent event, Optional<Picture> where, EventLog log) {
        var by = event.provenance();
        if (by.actor() == null) {
            return new Allowance(
                    by.role(), List.of(), "Nothing was recorded of who did it.", Because.UNKNOWN, List.of());
        }
        if (Role.OPERATOR.name().equals(by.role())) {
            return new Allowance(
                    by.role(),
                    List.of(),
                    "It came from the machine's own command line, which always may.",
                    Because.MACHINE,
                    List.of());
        }
        var account = accountThen(event, AccountId.of(by.actor()), log);
        if (account == null) {
            return new Allowance(
                    by.role(),
                    List.of(),
                    "No such account was on record then: it is from before accounts were kept.",
                    Because.BEFORE,
                    List.of());
        }
        var caller = account.callerOn(LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC));
        var areas = caller.reach().areas().stream().sorted().toList();
        var rule = rule(caller, where);
        return new Allowance(caller.role().name(), areas, rule.words(), rule.because(), rule.about());
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

    private static Rule rule(Caller caller, Optional<Picture> where) {
        var role = caller.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (where.isEmpty()) {
            return new Rule(Because.ROLE, List.of(), "A " + role + " recorded it.");
        }
        var place = where.get();
        var holding = caller.reach().areas().stream()
                .filter(area -> area.contains(place.area()))
                .findFirst();
        if (holding.isPresent()) {
            return new Rule(
                    Because.AREA,
                    List.of(place.area().path(), holding.get().path()),
                    "A %s, and %s lies in their area %s.".formatted(role, place.area(), holding.get()));
        }
        var worker = place.caseWorker();
        if (worker != null && caller.reach().caseLoads().contains(worker)) {
            return new Rule(
                    Because.LOAD,
                    List.of(worker.value()),
                    "A %s, and it is the case load of %s, which was theirs.".formatted(role, worker));
        }
        return new Rule(
                Because.NEITHER,
                List.of(),
                "A %s; neither area nor case load on record then explains it.".formatted(role));
    }
}
