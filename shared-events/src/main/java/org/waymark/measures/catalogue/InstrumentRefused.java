package org.waymark.measures.catalogue;

import java.io.Serial;

/** An instrument's file cannot be used; the message is one sentence that names the file and says why. */
public final class InstrumentRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    InstrumentRefused(String file, String why) {
        super("the instrument file " + file + " cannot be used: " + why, null, false, false);
    }
}
