package org.waymark.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.eventstore.Provenance;
import org.waymark.web.Problem;

/** The one rule before every command and query handler: who sends it is known, in office, and may send such a thing. */
public final class Admission {
    private static final String REFUSED_ENTRY = "clash:";

    private final Accounts accounts;
    private final Clock clock;

    private final ClassValue<Optional<Set<Role>>> roles = new ClassValue<>() {
        @Override
        protected Optional<Set<Role>> computeValue(Class<?> type) {
            return Admission.rolesOf(type);
        }
    };

    public Admission(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @return who sends the message, as they stand now, whatever the message says of their role
     * @throws org.waymark.web.ProblemException UNAUTHENTICATED, NOT_REGISTERED or FORBIDDEN
     */
    public Caller admit(Message<?> message) {
        var by = Provenance.of(message.getMetaData());
        if (by.actor() == null) {
            throw unauthenticated().thrown();
        }
        var caller = Role.OPERATOR.name().equals(by.role())
                        && by.actor().equals(Caller.OPERATOR.account().value())
                ? Caller.OPERATOR
                : caller(AccountId.of(by.actor()))
                        .orElseThrow(() -> unauthenticated().thrown());
        var allowed = roles.get(message.getPayloadType());
        if (allowed.isEmpty()) {
            throw notRegistered().thrown();
        }
        if (!mayPass(caller, allowed.get()) && !mayStandIn(caller, allowed.get(), by.onRequest())) {
            throw forbidden().thrown();
        }
        return caller;
    }

    /**
     * A supervisor sends for a case worker what a rule refused that one: that it was, and waits, the aggregate sees for itself
     * before it decides.
     */
    private static boolean mayStandIn(Caller caller, Set<Role> roles, @Nullable String request) {
        return request != null
                && request.startsWith(REFUSED_ENTRY)
                && caller.role() == Role.SUPERVISOR
                && roles.contains(Role.CASE_WORKER);
    }

    /** Who acts when that account does; nobody when it was never opened or is closed. */
    public Optional<Caller> caller(AccountId id) {
        return accounts.find(id).filter(Account::open).map(account -> account.callerOn(LocalDate.now(clock)));
    }

    public static boolean mayPass(Caller caller, Set<Role> roles) {
        return caller.role() == Role.OPERATOR || roles.contains(caller.role());
    }

    /** As the type itself says, or else the family it belongs to; nothing when neither does. */
    public static Optional<Set<Role>> rolesOf(Class<?> type) {
        var own = type.getAnnotation(OpenTo.class);
        if (own != null) {
            return Optional.of(Set.of(own.value()));
        }
        return Arrays.stream(type.getInterfaces())
                .map(family -> family.getAnnotation(OpenTo.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(family -> Set.of(family.value()));
    }

    public static Problem unauthenticated() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Say who you are: log in at /api/sessions and send the token as Authorization: Bearer.");
    }

    public static Problem forbidden() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "FORBIDDEN",
                "Your account's role may not do this; ask whoever keeps the accounts if it should.");
    }

    public static Problem notRegistered() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "NOT_REGISTERED",
                "Nobody has said who may do this, so nobody may; tell whoever runs Waymark.");
    }
}
