package org.waymark.eventstore;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The event store cannot write or read just now: the disk is full, broken or read-only. Nothing of what was asked was
 * kept, nor acknowledged; to be answered as 503, and to be sent again later under the same command id.
 */
public final class StoreUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
