package org.waymark.access.credentials;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238 over RFC 4226: SHA-1, six digits, as every authenticator app has it). */
public final class Totp {
    public static final int KEY_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    public static String code(byte[] key, Instant at) {
        return codeOf(key, stepAt(at), DIGITS, MODULUS);
    }

    /**
     * Which step a code belongs to, if it is one of now, the step before or the step after.
     *
     * @param lastStep only later ones are taken
     */
    public static OptionalLong step(byte[] key, String code, Instant now, long lastStep) {
        long current = stepAt(now);
        for (long step = current - 1; step <= current + 1; step++) {
            var expected = codeOf(key, step, DIGITS, MODULUS).getBytes(StandardCharsets.US_ASCII);
            if (step > lastStep && MessageDigest.isEqual(expected, code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String codeOf(byte[] key, long step, int digits, int modulus) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return ("%0" + digits + "d").formatted(number % modulus);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key as people type it (RFC 4648 base 32). */
    public static String base32(byte[] key) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : key) {
            held = held << 8 | one & 0xff;
            bits += 8;
            for (; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt(held >> bits - 5 & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is no base 32 */
    public static byte[] key(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("a key has the letters A to Z and the digits 2 to 7");
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }

    /** What an authenticator app reads, as a link or from a picture of it. */
    public static String uri(byte[] key, String account) {
        return "otpauth://totp/Waymark:%s?secret=%s&issuer=Waymark"
                .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8), base32(key));
    }
}
