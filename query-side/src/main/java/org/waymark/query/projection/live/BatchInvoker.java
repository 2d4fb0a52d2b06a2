package org.waymark.query.projection.live;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;

/**
 * Collects the events of a processor's batch and folds them when the last one is handled. That is before the processor
 * stores its token, which it does first thing on commit: a failed write must leave the token where it was.
 */
final class BatchInvoker<S> implements EventHandlerInvoker {
    private static final String KEY = BatchInvoker.class.getName();
    private final Projection<S> projection;
    private final FoldBatch<S> batches;

    BatchInvoker(Projection<S> projection) {
        this.projection = projection;
        this.batches = new FoldBatch<>(projection.fold(), projection.store());
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        try {
            collect(event);
        } catch (RuntimeException e) {
            projection.fail(e);
            throw e;
        }
    }

    private void collect(EventMessage<?> event) {
        var unit = CurrentUnitOfWork.get();
        List<RecordedEvent> batch = unit.getOrComputeResource(KEY, ignored -> new ArrayList<RecordedEvent>());
        batch.add((RecordedEvent) event.getPayload());
        if (!(unit instanceof BatchingUnitOfWork<?> several) || several.isLastMessage()) {
            flush(batch);
        }
    }

    private void flush(List<RecordedEvent> batch) {
        if (batches.fold(batch)) {
            projection.countParked();
        }
        projection.progress().reach(batch.getLast().position());
        if (projection.condition() == Condition.FAILED) {
            projection.become(Condition.LIVE);
        }
    }
}
