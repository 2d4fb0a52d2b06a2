package org.waymark.access.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Caller;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.Secret;
import org.waymark.access.credentials.Totp;

/** The code that somebody's authenticator shows, and how they come by an authenticator; asked only of who knows the password. */
final class SecondFactor {
    private final Credentials credentials;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    SecondFactor(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** @return the secret with the code used up, as it is when no code is needed */
    Secret proven(Caller caller, Secret secret, @Nullable String code, Limits.Try attempt) {
        if (!caller.role().needsSecondFactor() && !secret.enrolled()) {
            return secret;
        }
        var key = secret.factor();
        if (key == null && secret.enrolled()) {
            throw Logins.failed(); // somebody altered the file: nobody enrols anew by that
        }
        if (key == null || (!secret.enrolled() && code == null)) {
            throw propose(caller, secret);
        }
        if (code == null) {
            throw Logins.refused("SECOND_FACTOR_REQUIRED", "Send the code that your authenticator shows too.")
                    .thrown();
        }
        attempt.beforeCode();
        var step = Totp.step(key, code, clock.instant(), secret.lastStep());
        if (step.isEmpty()) {
            throw Logins.failed();
        }
        var used = secret.withFactorUsed(step.getAsLong());
        if (!credentials.replace(caller.account(), secret, used)) {
            throw Logins.failed(); // the same code came twice at once
        }
        attempt.codeWasRight();
        return used;
    }

    private RuntimeException propose(Caller caller, Secret secret) {
        var key = new byte[Totp.KEY_BYTES];
        chance.nextBytes(key);
        if (!credentials.replace(caller.account(), secret, secret.withProposedFactor(key))) {
            return Logins.failed();
        }
        return Logins.refused(
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
}
