package org.waymark.ops.bench.history;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import org.axonframework.eventhandling.SimpleEventBus;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.Fold;
import org.waymark.query.projection.engine.Projections;
import org.waymark.query.projection.engine.Workers;
import org.waymark.query.projection.live.NewEvents;
import org.waymark.query.projection.live.Processors;
import org.waymark.query.projection.live.Tokens;
import org.waymark.query.projection.rebuild.Rebuild;
import org.waymark.watch.Watch;

/** Rebuilds read models as the running program does, without the program. */
public final class Rebuilding {
    private static final int BATCH = 200;

    private Rebuilding() {}

    /** All of them, into that database. */
    public static Projections all(Collection<Fold<?>> folds, EventLog log, MongoDatabase database, Workers workers) {
        var projections = new Projections(folds, database);
        var tokens = new Tokens(database, log, "rebuilding");
        var newEvents = new NewEvents(SimpleEventBus.builder().build(), workers);
        var processors = new Processors(log, newEvents, tokens, workers, BATCH, Watch.OFF);
        new Rebuild(projections, log, tokens, processors, workers).all();
        return projections;
    }
}
