package org.waymark.ops.cli;

import java.io.Serial;

/** A command cannot go on, for a reason that one sentence says. */
public final class Sentence extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int exit;

    public Sentence(int exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
