package org.waymark.command.shared;

import java.io.Serial;

/** An expected refusal: it carries a code for the caller and no stack trace. */
public final class CommandRejected extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Rejection rejection;

    CommandRejected(Rejection rejection, String detail) {
        super(detail, null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
