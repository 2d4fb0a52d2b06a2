package org.waymark.query.projection.start;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.live.Processors;
import org.waymark.query.projection.live.Tokens;
import org.waymark.query.projection.rebuild.Rebuild;

/**
 * Brings every projection to life when the program starts: what the read store has and can be trusted goes on from where
 * it was, everything else is built from the events first. The program answers meanwhile, and says what is not ready.
 */
public final class Engine implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long LONGEST_DELAY_S = 60;
    private final Projections projections;
    private final EventLog log;
    private final Tokens tokens;
    private final Processors processors;
    private final Rebuild rebuild;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    public Engine(
            Projections projections,
            EventLog log,
            Tokens tokens,
            Processors processors,
            Rebuild rebuild,
            ScheduledExecutorService workers) {
        this.projections = projections;
        this.log = log;
        this.tokens = tokens;
        this.processors = processors;
        this.rebuild = rebuild;
        this.workers = workers;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("projections-start").daemon().start(() -> begin(1));
    }

    private void begin(long delayS) {
        var waiting = waiting();
        try {
            bringUp(waiting);
        } catch (RuntimeException e) {
            LOG.error("read models could not be started, trying again in {} s", delayS, e);
            waiting().forEach(projection -> projection.fail(e));
        }
        if (running && !waiting().isEmpty()) {
            workers.schedule(() -> begin(Math.min(LONGEST_DELAY_S, delayS * 2)), delayS, TimeUnit.SECONDS);
        }
    }

    private List<Projection<?>> waiting() {
        return projections.all().stream().filter(p -> !processors.isRunning(p)).toList();
    }

    private void bringUp(List<Projection<?>> waiting) {
        var untrusted = new ArrayList<Projection<?>>();
        for (var projection : waiting) {
            if (isTrusted(projection)) {
                projection
                        .progress()
                        .restartAt(tokens.position(projection.name()).orElse(0));
                projection.countParked();
                processors.start(projection);
            } else {
                tokens.forget(projection.name());
                untrusted.add(projection);
            }
        }
        if (!untrusted.isEmpty()) {
            rebuild.these(untrusted);
            untrusted.stream().filter(p -> p.condition() != Condition.FAILED).forEach(processors::start);
        }
    }

    /** A collection stands only when its build was finished; a token beyond the log belongs to another log. */
    private boolean isTrusted(Projection<?> projection) {
        return projection.store().exists() && tokens.position(projection.name()).orElse(0) <= log.head();
    }

    @Override
    public void stop() {
        running = false;
        processors.stop(projections.all());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
