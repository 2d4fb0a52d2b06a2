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
    /** Under load nobody is told more often than this: then a batch holds many events and costs each of them little. */
    private static final long APART_MS = 20;

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean resting = new AtomicBoolean();
    private final AtomicBoolean more = new AtomicBoolean();
    private final ScheduledExecutorService workers;

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
            workers.schedule(this::rested, APART_MS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            resting.set(false); // the program stops; nothing is to be told any more
        }
    }

    private void rested() {
        if (more.get()) {
            tellAndRest();
            return;
        }
        resting.set(false);
        if (more.get() && resting.compareAndSet(false, true)) {
            tellAndRest();
        }
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
