package org.waymark.eventstore;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is a sentence that says why and what to do. */
public final class DataFolderException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DataFolderException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
