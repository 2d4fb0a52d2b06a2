package org.waymark.ops.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Several callers that each wait for an answer before they ask again. */
public final class Callers {
    private Callers() {}

    /** What one caller does over and over. */
    @FunctionalInterface
    public interface Call {
        void run() throws Exception;
    }

    /**
     * @param callers makes what each caller does from its number
     * @param seconds how long they go on
     * @return calls a second, all together; a call that fails ends the run with that failure
     */
    public static double perSecond(int count, double seconds, IntFunction<Call> callers) {
        var calls = new LongAdder();
        var failure = new AtomicReference<@Nullable Throwable>();
        var start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        var until = new long[1];
        for (int caller = 0; caller < count; caller++) {
            var call = callers.apply(caller);
            threads.add(Thread.ofPlatform().name("caller-" + caller).start(() -> {
                try {
                    start.await();
                    while (System.nanoTime() < until[0] && failure.get() == null) {
                        call.run();
                        calls.increment();
                    }
                } catch (Exception | Error e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        long begun = System.nanoTime();
        until[0] = begun + (long) (seconds * 1e9);
        start.countDown();
        threads.forEach(Callers::join);
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed: " + failure.get(), failure.get());
        }
        return calls.sum() * 1e9 / (System.nanoTime() - begun);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
