package org.waymark.ops.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sends many commands at once, those of one aggregate one after the other, and never more than so many in flight. */
public final class Lanes {
    private static final int IN_FLIGHT = 16;
    private static final int TRIES = 4;

    private final Api api;
    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final Map<UUID, CompletableFuture<?>> lanes = new HashMap<>();
    private final Deque<Receipt> latest = new ArrayDeque<>();

    public Lanes(Api api) {
        this.api = api;
    }

    /** Waits for a free place, not for the answer. */
    public CompletableFuture<Receipt> send(Command command) {
        free.acquireUninterruptibly();
        return enter(command);
    }

    private synchronized CompletableFuture<Receipt> enter(Command command) {
        var before = lanes.getOrDefault(command.aggregate(), CompletableFuture.completedFuture(null));
        var answer = before.handle((ignored, unused) -> null)
                .thenCompose(ignored -> put(command, TRIES))
                .thenApply(this::heard);
        answer.whenComplete((ignored, unused) -> free.release());
        lanes.put(command.aggregate(), answer);
        return answer;
    }

    private synchronized Receipt heard(Receipt receipt) {
        latest.addLast(receipt);
        if (latest.size() > IN_FLIGHT) {
            latest.removeFirst();
        }
        return receipt;
    }

    /**
     * Returns when questions know of everything that was acknowledged. What was stored last is among the latest answers:
     * whatever was answered after it was in flight together with it.
     */
    public void awaitSeen() {
        List<Receipt> acknowledged;
        synchronized (this) {
            acknowledged = List.copyOf(latest);
        }
        acknowledged.forEach(api::awaitSeen);
    }

    private CompletableFuture<Receipt> put(Command command, int tries) {
        return api.put(command).exceptionallyCompose(failed -> {
            var reason = failed.getCause() == null ? failed : failed.getCause();
            boolean again = tries > 1 && reason instanceof ApiRefused refused && refused.later();
            return again ? soon(() -> put(command, tries - 1)) : CompletableFuture.failedFuture(reason);
        });
    }

    private static <T> CompletableFuture<T> soon(Supplier<CompletableFuture<T>> work) {
        var executor = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> 0, executor).thenCompose(ignored -> work.get());
    }
}
