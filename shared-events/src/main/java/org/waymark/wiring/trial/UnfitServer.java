package org.waymark.wiring.trial;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The server does not do something that Waymark counts on; the message says what. */
public final class UnfitServer extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnfitServer(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
