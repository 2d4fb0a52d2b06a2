package org.waymark.access.login;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.access.Admission;
import org.waymark.access.Caller;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.Secret;
import org.waymark.events.AccountId;
import org.waymark.web.Problem;

/** Turns a name, a password and a code into somebody known; each step says what is missing, but only to who has the last. */
public final class Logins {
    private final Admission admission;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Limits limits;

    /** @param tallies where failed logins are counted */
    public Logins(Admission admission, Credentials credentials, Passwords passwords, Tallies tallies) {
        this.admission = admission;
        this.credentials = credentials;
        this.passwords = passwords;
        this.factor = new SecondFactor(credentials, tallies.clock());
        this.limits = new Limits(tallies);
    }

    /**
     * What somebody says to be let in.
     *
     * @param code of the second factor
     * @param newPassword to have from now on
     */
    public record Claim(
            String name,
            String password,
            @Nullable String code,
            @Nullable String newPassword) {
        @Override
        public String toString() {
            return "a claim to be somebody"; // a record would print the password
        }
    }

    /**
     * @param address where it comes from
     * @throws org.waymark.web.ProblemException TOO_MANY_ATTEMPTS, LOGIN_FAILED, SECOND_FACTOR_TO_ENROL,
     *     SECOND_FACTOR_REQUIRED, PASSWORD_CHANGE_REQUIRED or PASSWORD_TOO_WEAK
     */
    public Caller login(Claim claim, String address) {
        var attempt = limits.begin(claim.name(), address);
        var caller = known(claim);
        attempt.passwordWasRight();
        var secret = credentials.secret(caller.account()).orElseThrow(Logins::failed);
        requireOwnPassword(caller, secret, claim.newPassword());
        secret = factor.proven(caller, secret, claim.code(), attempt);
        change(caller, secret, claim.newPassword());
        attempt.isIn();
        return caller;
    }

    /** One answer and one time for an account that is not there, one that is closed, and a wrong password. */
    private Caller known(Claim claim) {
        var caller = account(claim.name()).flatMap(admission::caller);
        var secret = caller.flatMap(who -> credentials.secret(who.account()));
        if (secret.isEmpty()) {
            passwords.matchNobody(claim.password());
            throw failed();
        }
        if (!passwords.matches(claim.password(), secret.get().passwordHash())) {
            throw failed();
        }
        return caller.orElseThrow();
    }

    private static Optional<AccountId> account(String name) {
        try {
            return Optional.of(AccountId.of(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Before the code is used up. */
    private void requireOwnPassword(Caller caller, Secret secret, @Nullable String wanted) {
        if (wanted != null) {
            passwords.requireGood(wanted, caller.account().value());
        } else if (secret.temporary()) {
            throw refused(
                            "PASSWORD_CHANGE_REQUIRED",
                            "Your password was chosen by somebody else; choose your own and send it as newPassword too.")
                    .thrown();
        }
    }

    private void change(Caller caller, Secret secret, @Nullable String wanted) {
        if (wanted == null) {
            return;
        }
        if (!credentials.replace(caller.account(), secret, secret.withPassword(passwords.hash(wanted), false))) {
            throw failed();
        }
        credentials.revokeAll(caller.account());
    }

    static Problem refused(String code, String sentence) {
        return Problem.of(HttpStatus.FORBIDDEN, code, sentence);
    }

    static RuntimeException failed() {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "LOGIN_FAILED",
                        "The account, the password or the code is not right; check them and try again.")
                .thrown();
    }
}
