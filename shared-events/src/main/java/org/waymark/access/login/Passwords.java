package org.waymark.access.login;

import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.waymark.web.Problem;

/** Makes, checks and hashes passwords; the algorithm's name stands with each hash, so that a better one can follow. */
public final class Passwords {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final String USED = "pbkdf2@5_8";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    /** Without letters and digits that are taken for one another when they are copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Not bcrypt, which reads 72 bytes: that is 24 letters in some scripts. */
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(USED, Map.of(USED, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private final SecureRandom chance = new SecureRandom();
    private @Nullable String nobodys;

    /** About 98 bits, in groups that can be read out. */
    public String random() {
        var password = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP_LENGTH; at++) {
            password.append(at > 0 && at % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    /** Takes as long as for somebody who is known. */
    public void matchNobody(String password) {
        matches(password, nobodys());
    }

    /** Made when it is needed first: hashing is slow on purpose, and a start is not. */
    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = encoder.encode(random());
        }
        return nobodys;
    }

    /** Refuses what is too easily tried out; no rules about signs, which only make passwords alike. */
    public void requireGood(String password, String account) {
        boolean tooShort = password.codePoints().distinct().count() < SHORTEST / 2 || password.length() < SHORTEST;
        if (tooShort || password.length() > LONGEST || password.contains(account)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "PASSWORD_TOO_WEAK",
                            "A password has %d to %d letters, not always the same ones, and not the account's name in it."
                                    .formatted(SHORTEST, LONGEST))
                    .thrown();
        }
    }
}
