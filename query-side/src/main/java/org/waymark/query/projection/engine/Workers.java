package org.waymark.query.projection.engine;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The threads that fold: the live processors and the builds share them. A type of its own, so that no other pool is meant. */
public final class Workers extends ScheduledThreadPoolExecutor {
    private static final int FEWEST = 4;

    public Workers() {
        super(
                Math.max(FEWEST, Runtime.getRuntime().availableProcessors() + 2),
                Thread.ofPlatform().name("projections-", 1).daemon().factory());
        setRemoveOnCancelPolicy(true);
    }
}
