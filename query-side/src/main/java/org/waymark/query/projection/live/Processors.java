package org.waymark.query.projection.live;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.watch.Watch;

/** Starts and stops the live processors, and holds one still while something else has its documents. */
public final class Processors {
    private static final Logger LOG = LoggerFactory.getLogger(Processors.class);
    private static final long LOOK_MS = 200;
    private final EventLog log;
    private final Pages pages;
    private final NewEvents newEvents;
    private final Tokens tokens;
    private final ScheduledExecutorService workers;
    private final int batchSize;
    private final Watch watch;
    private final Map<String, LiveProcessor> running = new ConcurrentHashMap<>();

    public Processors(
            EventLog log,
            NewEvents newEvents,
            Tokens tokens,
            ScheduledExecutorService workers,
            int batchSize,
            Watch watch) {
        this.log = log;
        this.pages = new Pages(log);
        this.newEvents = newEvents;
        this.tokens = tokens;
        this.workers = workers;
        this.batchSize = batchSize;
        this.watch = watch;
        workers.scheduleWithFixedDelay(this::lookElsewhere, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /** A projection that another node moves tells us nothing; its token does. */
    private void lookElsewhere() {
        for (var processor : running.values()) {
            var projection = processor.projection();
            try {
                if (processor.runsElsewhere()) {
                    tokens.position(projection.name()).ifPresent(projection.progress()::reach);
                }
            } catch (RuntimeException e) {
                LOG.warn("cannot see how far {} has come; looking again", projection.name(), e);
            }
        }
    }

    public void start(Projection<?> projection) {
        running.computeIfAbsent(projection.name(), ignored -> processor(projection))
                .start();
    }

    private LiveProcessor processor(Projection<?> projection) {
        var source = new LogSource(log, pages, newEvents, projection::fail);
        return new LiveProcessor(projection, source, tokens, workers, batchSize, watch);
    }

    public boolean isRunning(Projection<?> projection) {
        var processor = running.get(projection.name());
        return processor != null && processor.isRunning();
    }

    /** Runs it while nobody, here or on another node, moves the projection; it is told to go on afterwards. */
    public void whileStill(Projection<?> projection, Runnable work) {
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

    public void stop(Collection<Projection<?>> projections) {
        for (var projection : projections) {
            var processor = running.remove(projection.name());
            if (processor != null) {
                processor.stop();
            }
        }
    }
}
