package org.waymark.ops.register.mapping;

import java.io.Serial;
import java.nio.file.Path;

/** A programme's file does not say what it must; the message is one sentence. */
public final class ProgrammeWrong extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ProgrammeWrong(Path file, String why) {
        super(file + ": " + why, null, false, false);
    }
}
