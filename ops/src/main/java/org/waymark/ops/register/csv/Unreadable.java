package org.waymark.ops.register.csv;

import java.io.Serial;
import java.nio.file.Path;

/** A file cannot be read at all; nothing of it is taken. The message is one sentence. */
public final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Unreadable(Path file, String why) {
        super(file + " " + why, null, false, false);
    }
}
