package org.waymark.ops.client;

import java.io.Serial;

/** The interface said no: its stable code and the sentence it gave. */
public final class ApiRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public ApiRefused(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** True when the fault is the server's and the same request may succeed later. */
    public boolean later() {
        return status >= 500 || status == 429;
    }
}
