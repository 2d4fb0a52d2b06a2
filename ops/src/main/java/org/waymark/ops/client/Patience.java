package org.waymark.ops.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for an answer; read models that are being built, or are a moment behind, say so with 503, and are asked again. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;

    private Patience() {}

    static <T> T until(Supplier<CompletableFuture<T>> question) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return once(question.get());
            } catch (ApiRefused refused) {
                if (refused.status() != UNAVAILABLE || System.nanoTime() > until) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    static <T> T once(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
