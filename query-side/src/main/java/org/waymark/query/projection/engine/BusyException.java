package org.waymark.query.projection.engine;

import java.io.Serial;

/** A projection is being rebuilt, repaired or verified already; one such work goes on at a time. */
public final class BusyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    BusyException(String projection) {
        super("the projection " + projection + " is being rebuilt, repaired or verified; wait until that is done");
    }
}
