package org.waymark.query.research.counts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rounds a count up or down to a multiple of five, so that it is right on average. Whether up is decided by a number that belongs
 * to the cell and follows from a secret: it is the same for every cohort and every question, so asking again tells nothing new.
 */
public final class Rounding {
    /** Counts below this are never told, and what is told is a multiple of it. */
    public static final int BASE = 5;

    private static final String ALGORITHM = "HmacSHA256";
    private static final double TWO_TO_63 = 0x1p63;

    private final Mac mac;

    /** @param secret in base 64 */
    public Rounding(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int of(Cell cell, int count) {
        return BASE * (int) Math.floor((double) count / BASE + threshold(String.join("|", cell.values())));
    }

    /** A number for whatever the text is, from 0 up to 1. */
    double threshold(String text) {
        var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 1) / TWO_TO_63;
    }
}
