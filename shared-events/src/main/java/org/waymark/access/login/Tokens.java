package org.waymark.access.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.waymark.access.Remembered;
import org.waymark.access.credentials.Credentials;
import org.waymark.access.credentials.Credentials.Token;
import org.waymark.events.AccountId;

/** Tokens that are nothing but chance: whoever holds one is the account it was given to, until it ends or is revoked. */
public final class Tokens {
    private static final Duration HOW_OLD = Duration.ofMillis(250);
    private static final int BYTES = 32;

    private final Credentials credentials;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final Remembered<String, Optional<Token>> remembered = new Remembered<>(HOW_OLD);

    public Tokens(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** What whoever logged in sends with each request. */
    public record Issued(String token, Instant until) {
        @Override
        public String toString() {
            return "a token until " + until; // a record would print it
        }
    }

    public Issued issue(AccountId account, Duration life) {
        var now = clock.instant();
        credentials.sweep(now);
        var token = random();
        var until = now.plus(life);
        credentials.keep(hash(token), new Token(account, until));
        return new Issued(token, until);
    }

    /** Whose it is, asked again of the store four times a second at most. */
    public Optional<AccountId> accountOf(String token) {
        return remembered
                .get(hash(token), credentials::token)
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Token::account);
    }

    public void revoke(String token) {
        credentials.revoke(hash(token));
        remembered.forget(hash(token));
    }

    public void revokeAll(AccountId account) {
        credentials.revokeAll(account);
        remembered.forgetAll();
    }

    /** 256 bits, in letters that need no quoting. */
    public String random() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Fast is right here: nobody guesses 256 bits of chance. */
    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
