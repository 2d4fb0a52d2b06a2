package org.waymark.keys;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The keys cannot be read or written just now; the message is a sentence that says what to look at. */
public final class KeysUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public KeysUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
