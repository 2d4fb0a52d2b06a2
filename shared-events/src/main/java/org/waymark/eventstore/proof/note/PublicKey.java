package org.waymark.eventstore.proof.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whose signature counts: a name and an Ed25519 key, as text {@code name+id+key}. Names and keys are what others keep.
 *
 * @param key 32 bytes as RFC 8032 has them
 */
public record PublicKey(String name, byte[] key) {
    static final byte ED25519 = 1;
    private static final int LENGTH = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public PublicKey {
        if (name.isEmpty() || name.matches("(?U).*[\\s+].*") || key.length != LENGTH) {
            throw new BadNote("a key has a name without spaces or +, and 32 bytes");
        }
    }

    public static PublicKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            var typed = decoded(parts[2]);
            if (typed.length == 1 + LENGTH && typed[0] == ED25519) {
                var key = new PublicKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                if (parts[1].equals(HexFormat.of().formatHex(key.id()))) {
                    return key;
                }
            }
        }
        throw new BadNote("this is no public key: it should read name+id+key, as `waymark proof key` prints it");
    }

    /** Four bytes that name the key in a signature. */
    byte[] id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(key), 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var x509 = Arrays.copyOf(X509, X509.length + LENGTH);
            System.arraycopy(key, 0, x509, X509.length, LENGTH);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    /** Base64 in its one form: what decodes to the same bytes but is written otherwise is refused. */
    public static byte[] decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException unreadable) {
            // answered below
        }
        throw new BadNote("this is no base64 in its one form");
    }

    byte[] typed() {
        var typed = new byte[1 + LENGTH];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, LENGTH);
        return typed;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
