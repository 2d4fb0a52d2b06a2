package org.waymark.query.projection.engine;

import java.io.Serial;

/** A read model is asked before its first build is done; the same question works a little later. */
public final class NotReadyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotReadyException(String projection, int percent) {
        super("the read model " + projection + " is being built from the events (" + percent + " %); ask again shortly");
    }
}
