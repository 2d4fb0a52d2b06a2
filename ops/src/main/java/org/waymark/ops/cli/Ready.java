package org.waymark.ops.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.waymark.ops.client.Api;

/** Waits until a server that was just started has read its events and answers. */
public final class Ready {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Ready() {}

    public static void await(Api api) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!api.ready()) {
            if (System.nanoTime() > until) {
                throw new Sentence(Exit.ENVIRONMENT, "the server at " + api.server() + " did not become ready");
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
