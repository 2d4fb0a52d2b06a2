package org.waymark.query.projection.engine;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.waymark.eventstore.EventLog;

/** Starts and stops the live processors, and holds one still while something else has its documents. */
public final class Processors {
    private final EventLog log;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Tokens tokens;
    private final ScheduledExecutorService workers;
    private final int batchSize;
    private final Map<String, LiveProcessor> running = new ConcurrentHashMap<>();

    public Processors(
            EventLog log,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Tokens tokens,
            ScheduledExecutorService workers,
            int batchSize) {
        this.log = log;
        this.events = events;
        this.tokens = tokens;
        this.workers = workers;
        this.batchSize = batchSize;
    }

    void start(Projection<?> projection) {
        running.computeIfAbsent(
                        projection.name(),
                        ignored -> new LiveProcessor(projection, log, events, tokens, workers, batchSize))
                .start();
    }

    /** Runs it while nobody, here or on another node, moves the projection; it is told to go on afterwards. */
    void whileStill(Projection<?> projection, Runnable work) {
        var processor = running.get(projection.name());
        boolean wasRunning = processor != null && processor.isRunning();
        if (processor != null && wasRunning) {
            processor.stop();
            projection.become(Condition.PAUSED);
        }
        tokens.take(projection.name());
        try {
            work.run();
        } finally {
            tokens.release(projection.name());
            if (processor != null && wasRunning) {
                processor.start();
            }
        }
    }

    void stop(Collection<Projection<?>> projections) {
        for (var projection : projections) {
            var processor = running.remove(projection.name());
            if (processor != null) {
                processor.stop();
            }
        }
    }
}
