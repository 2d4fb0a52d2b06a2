package org.waymark.query.projection.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Tells the live processors at once that events have been stored. Axon's embedded store lets them look every half second
 * only; so do we, but just for what other programs store.
 */
public final class NewEvents {
    private static final long LOOK_MS = 500;
    /**
     * Under load nobody is told more often than this, and ever more rarely while it lasts: then a batch holds many events and
     * costs each of them little. Who waits to read what they wrote is not kept waiting for it.
     */
    private static final long APART_MS = 20;

    private static final long APART_AT_MOST_MS = 480;

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean resting = new AtomicBoolean();
    private final AtomicBoolean more = new AtomicBoolean();
    private final ScheduledExecutorService workers;
    private volatile long apart = APART_MS;

    public NewEvents(EventBus events, ScheduledExecutorService workers) {
        this.workers = workers;
        events.registerDispatchInterceptor(published -> {
            CurrentUnitOfWork.ifStarted(unit -> unit.root().afterCommit(done -> stored()));
            return (index, event) -> event;
        });
        workers.scheduleWithFixedDelay(this::tell, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /** Tells at once when it has been quiet, else a little later of everything that came meanwhile. */
    private void stored() {
        more.set(true);
        if (resting.compareAndSet(false, true)) {
            tellAndRest();
        }
    }

    private void tellAndRest() {
        more.set(false);
        tell();
        try {
            workers.schedule(this::rested, apart, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            resting.set(false); // the program stops; nothing is to be told any more
        }
    }

    private void rested() {
        if (more.get()) {
            apart = Math.min(2 * apart, APART_AT_MOST_MS);
            tellAndRest();
            return;
        }
        apart = APART_MS;
        resting.set(false);
        if (more.get() && resting.compareAndSet(false, true)) {
            tellAndRest();
        }
    }

    /** Somebody waits for what is stored by now. */
    public void areWaitedFor() {
        tell();
    }

    private void tell() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RejectedExecutionException stopping) {
                dismiss(listener); // its processor has gone; whoever stored the event must not suffer from it
            }
        }
    }

    void call(Runnable listener) {
        listeners.add(listener);
    }

    void dismiss(Runnable listener) {
        listeners.remove(listener);
    }
}
