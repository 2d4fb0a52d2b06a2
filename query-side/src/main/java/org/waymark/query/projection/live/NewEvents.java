package org.waymark.query.projection.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Tells the live processors at once that events have been stored. Axon's embedded store lets them look every half second
 * only; so do we, but just for what other programs store.
 */
public final class NewEvents {
    private static final long LOOK_MS = 500;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    public NewEvents(EventBus events, ScheduledExecutorService workers) {
        events.registerDispatchInterceptor(published -> {
            CurrentUnitOfWork.ifStarted(unit -> unit.root().afterCommit(done -> tell()));
            return (index, event) -> event;
        });
        workers.scheduleWithFixedDelay(this::tell, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
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
