package org.waymark.query.projection.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.watch.Correlation;
import org.waymark.watch.Watch;

/**
 * Collects the events of a processor's batch and folds them when the last one is handled. That is before the processor
 * stores its token, which it does first thing on commit: a failed write must leave the token where it was.
 */
final class BatchInvoker<S> implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(BatchInvoker.class);
    private static final String KEY = BatchInvoker.class.getName();
    private final Projection<S> projection;
    private final Watch watch;
    private final String step;
    private final FoldBatch<S> batches;

    BatchInvoker(Projection<S> projection, Watch watch) {
        this.projection = projection;
        this.watch = watch;
        this.step = "fold " + projection.name();
        this.batches = new FoldBatch<>(projection.fold(), projection.store(), watch);
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
            follow(batch);
        }
    }

    private void follow(List<RecordedEvent> batch) {
        try (var named = Correlation.of(batch, event -> event.provenance().correlation())) {
            try (var folding = watch.isOn() ? watch.follow(step, carriedBy(batch)) : Watch.OFF.begin(step)) {
                folding.with("waymark.events", batch.size());
                flush(batch);
            } catch (RuntimeException failed) {
                LOG.error(
                        "{} could not fold {} events and tries again: {}",
                        projection.name(),
                        batch.size(),
                        failed.getClass().getName());
                throw failed;
            }
        }
    }

    private static Collection<String> carriedBy(List<RecordedEvent> batch) {
        return batch.stream()
                .map(event -> event.provenance().traceparent())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
