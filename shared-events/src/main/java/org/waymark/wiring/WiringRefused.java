package org.waymark.wiring;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The program cannot run on the stores it was told of; the message is a sentence that says why and what to do. */
public final class WiringRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public WiringRefused(String sentence) {
        this(sentence, null);
    }

    public WiringRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
