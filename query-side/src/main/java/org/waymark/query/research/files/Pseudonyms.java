package org.waymark.query.research.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waymark.events.person.PersonId;

/** Names that say nothing and hold within one release only: HMAC-SHA-256 with its own secret, cut to 96 bits. */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 12;

    private final Mac mac;

    /** @param secret as it stands in the request, in base 64 */
    public Pseudonyms(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String of(PersonId person) {
        return of("person:" + person);
    }

    /** In which order people are held back from later releases. */
    public String order(PersonId person) {
        return of("held back:" + person);
    }

    private String of(String text) {
        var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    }
}
