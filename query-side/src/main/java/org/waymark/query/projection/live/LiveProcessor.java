package org.waymark.query.projection.live;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.watch.Watch;

/** Keeps one projection abreast of the events: one segment, so that the order of all events holds. */
final class LiveProcessor {
    private final Projection<?> projection;
    private final PooledStreamingEventProcessor processor;

    LiveProcessor(
            Projection<?> projection,
            LogSource events,
            Tokens tokens,
            ScheduledExecutorService workers,
            int batchSize,
            Watch watch) {
        this.projection = projection;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(new BatchInvoker<>(projection, watch))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens.store())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(batchSize)
                .tokenClaimInterval(1000)
                .build();
    }

    void start() {
        processor.start();
        projection.become(Condition.LIVE);
    }

    /** Returns when the batch in hand is done. */
    void stop() {
        processor.shutDown();
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    boolean runsElsewhere() {
        return processor.isRunning() && processor.processingStatus().isEmpty();
    }

    Projection<?> projection() {
        return projection;
    }
}
