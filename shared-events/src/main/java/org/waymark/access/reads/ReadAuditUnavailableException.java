package org.waymark.access.reads;

import java.io.Serial;

/** The record of who read whom cannot be written or read just now. */
public final class ReadAuditUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ReadAuditUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
