package org.waymark.eventstore;

import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.Confidential.Erased;
import org.waymark.events.Confidential.Known;
import org.waymark.events.Confidential.Sealed;
import org.waymark.keys.PersonalKeys;
import org.waymark.keys.Place;

/**
 * A command's fingerprint as it is kept: sealed with the key of whom the command was about, so that nobody can try which
 * text it was of, and gone with the key.
 */
public record SealedFingerprint(String subject, String commandId) {
    private static final char SEALED = '~';
    private static final String FIELD = "fingerprint";

    String seal(String fingerprint, PersonalKeys keys) {
        return switch (keys.seal(Confidential.of(fingerprint), place())) {
            case Known clear -> clear.text();
            case Sealed sealed -> SEALED + Place.secretOf(sealed);
            case Erased erased -> String.valueOf(SEALED);
        };
    }

    /** True also when nobody can tell any more, since the person was erased. */
    public boolean matches(@Nullable String kept, @Nullable String fingerprint, PersonalKeys keys) {
        if (kept == null || kept.isEmpty() || kept.charAt(0) != SEALED) {
            return kept == null || kept.equals(fingerprint);
        }
        return kept.length() == 1
                || keys.open(place().around(kept.substring(1)))
                        .or(String.valueOf(fingerprint))
                        .equals(fingerprint);
    }

    private Place place() {
        return new Place(subject, commandId, FIELD);
    }
}
