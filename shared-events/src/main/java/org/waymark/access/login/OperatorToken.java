package org.waymark.access.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What the machine's own command line shows the program it runs beside or starts itself: made anew at each start, and good
 * on this machine only. Never printed, never logged.
 */
public final class OperatorToken {
    private final String value;

    public OperatorToken(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    public boolean is(String token) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
