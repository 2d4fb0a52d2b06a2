package org.waymark.eventstore;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The store was lost while it wrote: what was asked may have been kept or not. To be sent again under the same command id,
 * which makes it once; to be answered as 503.
 */
public final class OutcomeUnknownException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
