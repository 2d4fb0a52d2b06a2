package org.waymark.ops.client;

import java.io.Serial;

/** Nothing answers where the server should be. */
public final class ServerGone extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ServerGone(String server) {
        super(
                "nothing answers at " + server + "; start it with `ops/waymark serve`, or name another with --server",
                null,
                false,
                false);
    }
}
