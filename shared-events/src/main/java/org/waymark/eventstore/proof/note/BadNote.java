package org.waymark.eventstore.proof.note;

import java.io.Serial;

/** A note, a checkpoint or a key that is none; the message is a sentence that says what is wrong with it. */
public final class BadNote extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BadNote(String sentence) {
        super(sentence, null, false, false);
    }
}
