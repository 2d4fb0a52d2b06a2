package org.waymark.query.projection.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;

/** What an alarm hangs on: how far each projection lags, how many of its documents are parked, whether it fails. */
@Component
final class ProjectionMetrics implements MeterBinder {
    private final Projections projections;
    private final EventLog log;

    ProjectionMetrics(Projections projections, EventLog log) {
        this.projections = projections;
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var projection : projections.all()) {
            gauge(registry, "waymark.projection.lag", projection, this::lag);
            gauge(registry, "waymark.projection.parked", projection, Projection::parked);
            gauge(registry, "waymark.projection.failed", projection, ProjectionMetrics::failed);
        }
    }

    private double lag(Projection<?> projection) {
        return Math.max(0, log.head() - projection.progress().reached());
    }

    private static double failed(Projection<?> projection) {
        return projection.condition() == Condition.FAILED ? 1 : 0;
    }

    private static void gauge(
            MeterRegistry registry, String name, Projection<?> projection, ToDoubleFunction<Projection<?>> value) {
        Gauge.builder(name, projection, value)
                .tag("projection", projection.name())
                .register(registry);
    }
}
