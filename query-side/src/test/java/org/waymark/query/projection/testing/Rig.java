package org.waymark.query.projection.testing;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.engine.Workers;
import org.waymark.query.projection.history.HistoryView;
import org.waymark.query.projection.history.Repair;
import org.waymark.query.projection.history.ReplayLimits;
import org.waymark.query.projection.history.ReportReplay;
import org.waymark.query.projection.live.NewEvents;
import org.waymark.query.projection.live.Processors;
import org.waymark.query.projection.live.Tokens;
import org.waymark.query.projection.rebuild.Rebuild;
import org.waymark.query.projection.rebuild.Verification;
import org.waymark.query.projection.start.Engine;
import org.waymark.watch.Watch;

/** The whole engine put together by hand, as the configuration does it. */
public final class Rig implements AutoCloseable {
    public final TestLog log;
    public final Projections projections;
    public final Tokens tokens;
    public final Workers workers = new Workers();
    public final NewEvents newEvents;
    public final Processors processors;
    public final Rebuild rebuild;
    public final Verification verification;
    public final Repair repair;
    public final HistoryView view;
    public final ReportReplay replay;
    public final Engine engine;

    public Rig(TestLog log, MongoDatabase database, String node, int batchSize, Fold<?>... folds) {
        this.log = log;
        this.projections = new Projections(List.of(folds), database);
        this.tokens = new Tokens(database, log, node);
        this.newEvents = new NewEvents(log.store(), workers);
        this.processors = new Processors(log, newEvents, tokens, workers, batchSize, Watch.OFF);
        this.rebuild = new Rebuild(projections, log, tokens, processors, workers);
        this.verification = new Verification(projections, log, tokens, processors, workers);
        this.repair = new Repair(projections, log, processors);
        this.view = new HistoryView(projections, log);
        this.replay = new ReportReplay(log, new ReplayLimits(1_000_000, Duration.ofMinutes(1)));
        this.engine = new Engine(projections, log, tokens, processors, rebuild, workers);
    }

    public Projection<?> only() {
        return projections.all().iterator().next();
    }

    /** Starts all and waits until everything there is has been folded. */
    public Rig started() {
        engine.start();
        return caughtUp();
    }

    public Rig caughtUp() {
        for (var projection : projections.all()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> projection.condition() == Condition.LIVE
                            && projection.progress().reached() == log.head());
        }
        return this;
    }

    @Override
    public void close() {
        engine.stop();
        workers.shutdownNow();
    }
}
