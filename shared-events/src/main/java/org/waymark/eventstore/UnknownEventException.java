package org.waymark.eventstore;

import java.io.Serial;

/** The store holds an event of a name this program does not know: it was written by a newer one, or tampered with. */
public final class UnknownEventException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownEventException(String name, String revision) {
        super("the event store holds an event named '" + name + "', revision " + revision
                + ", which this version of Waymark does not know;"
                + " nothing is skipped: start the version that wrote it");
    }
}
