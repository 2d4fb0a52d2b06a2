package org.waymark.command.release;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.waymark.events.Confidential;

/** Makes the secret of a release, which leaves this program only sealed. */
@Component
final class ReleaseSecrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    Confidential fresh() {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return Confidential.of(Base64.getEncoder().encodeToString(secret));
    }
}
