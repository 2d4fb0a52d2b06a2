package org.waymark.ops.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.waymark.ops.client.Api;
import org.waymark.ops.client.Progress;

/** Waits until a server that was just started has read its events and answers. */
public final class Ready {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Ready() {}

    /** @param screen where a start that takes long says how far it is */
    public static void await(Api api, PrintWriter screen) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var progress = new Progress(screen, "reading the events (per cent)", 100);
        while (!api.ready()) {
            progress.reached(built(api));
            if (System.nanoTime() > until) {
                throw new Sentence(
                        Exit.ENVIRONMENT, "NOT_READY", "the server at " + api.server() + " did not become ready");
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        progress.reached(100);
        progress.end();
    }

    /** How far the read model is that is furthest behind, in per cent. */
    private static long built(Api api) {
        long least = 100;
        for (var projection : api.get("/api/projections", Map.of()).path("items")) {
            long head = Math.max(1, projection.path("head").asLong());
            long at = projection
                    .path("building")
                    .asLong(100 * projection.path("position").asLong() / head);
            least = Math.min(least, at);
        }
        return least;
    }
}
