package org.waymark.eventstore.proof;

import java.io.Serial;

/** The history is not what was signed: nothing is signed any more. The message is a sentence that says what was found. */
public final class Alarm extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Alarm(String sentence) {
        super(sentence, null, false, false);
    }
}
