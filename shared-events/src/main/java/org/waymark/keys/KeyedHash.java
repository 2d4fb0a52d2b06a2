package org.waymark.keys;

import com.google.crypto.tink.prf.Prf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** HMAC-SHA-256 cut to 64 bits: whoever has not the key cannot tell what a hash is of. */
record KeyedHash(Prf prf) {
    Long of(String text) {
        try {
            return ByteBuffer.wrap(prf.compute(text.getBytes(StandardCharsets.UTF_8), Long.BYTES))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException("names cannot be looked up just now", e);
        }
    }
}
