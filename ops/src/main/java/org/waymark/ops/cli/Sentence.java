package org.waymark.ops.cli;

import java.io.Serial;

/** A command cannot go on, for a reason that one sentence says. */
public final class Sentence extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int exit;
    private final String code;

    /** @param code what a script that asked for JSON can tell it by */
    public Sentence(int exit, String code, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
        this.code = code;
    }

    String code() {
        return code;
    }

    int exit() {
        return exit;
    }
}
