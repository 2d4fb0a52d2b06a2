package org.waymark.access.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.access.Admission;
import org.waymark.access.Caller;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.Secret;
import org.waymark.access.credentials.Totp;
import org.waymark.events.AccountId;
import org.waymark.web.Problem;

/** Turns a name, a password and a code into somebody known; each step says what is missing, but only to who has the last. */
public final class Logins {
    private final Admission admission;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Clock clock;
    private final Limits limits;
    private final SecureRandom chance = new SecureRandom();

    /** @param tallies where failed logins are counted */
    public Logins(Admission admission, Credentials credentials, Passwords passwords, Tallies tallies) {
        this.admission = admission;
        this.credentials = credentials;
        this.passwords = passwords;
        this.clock = tallies.clock();
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
        secret = withFactor(caller, secret, claim.code(), attempt);
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

    private Secret withFactor(Caller caller, Secret secret, @Nullable String code, Limits.Try attempt) {
        if (!caller.role().needsSecondFactor() && !secret.enrolled()) {
            return secret;
        }
        var key = secret.factor();
        if (key == null && secret.enrolled()) {
            throw failed(); // somebody altered the file: nobody enrols anew by that
        }
        if (key == null || (!secret.enrolled() && code == null)) {
            throw propose(caller, secret);
        }
        if (code == null) {
            throw refused("SECOND_FACTOR_REQUIRED", "Send the code that your authenticator shows too.")
                    .thrown();
        }
        attempt.beforeCode();
        var step = Totp.step(key, code, clock.instant(), secret.lastStep());
        if (step.isEmpty()) {
            throw failed();
        }
        var used = secret.withFactorUsed(step.getAsLong());
        if (!credentials.replace(caller.account(), secret, used)) {
            throw failed(); // the same code came twice at once
        }
        attempt.codeWasRight();
        return used;
    }

    private RuntimeException propose(Caller caller, Secret secret) {
        var key = new byte[Totp.KEY_BYTES];
        chance.nextBytes(key);
        if (!credentials.replace(caller.account(), secret, secret.withProposedFactor(key))) {
            return failed();
        }
        return refused(
                        "SECOND_FACTOR_TO_ENROL",
                        "This role needs a second factor: give the key to an authenticator app, then log in with the code it"
                                + " shows.")
                .with(Map.of(
                        "key",
                        Totp.base32(key),
                        "uri",
                        Totp.uri(key, caller.account().value())))
                .thrown();
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

    private static Problem refused(String code, String sentence) {
        return Problem.of(HttpStatus.FORBIDDEN, code, sentence);
    }

    private static RuntimeException failed() {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "LOGIN_FAILED",
                        "The account, the password or the code is not right; check them and try again.")
                .thrown();
    }
}
