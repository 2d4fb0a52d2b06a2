package org.waymark.query.projection.web;

import java.util.Collection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.waymark.eventstore.EventLog;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;
import org.waymark.query.projection.engine.Projections;

/**
 * Whether there is something to be read, and how old it is. A projection that fails after its start does not take the
 * program out of service, which would help nobody: it is shown here and in the metrics.
 */
@Component
final class ProjectionsHealthIndicator implements HealthIndicator {
    private final Projections projections;
    private final EventLog log;

    ProjectionsHealthIndicator(Projections projections, EventLog log) {
        this.projections = projections;
        this.log = log;
    }

    @Override
    public Health health() {
        long head = log.head();
        var health = Health.status(status(projections.all()));
        for (var projection : projections.all()) {
            health.withDetail(projection.name(), ProjectionReport.of(projection, head));
        }
        return health.build();
    }

    private static Status status(Collection<Projection<?>> all) {
        var unreadable =
                all.stream().filter(projection -> !projection.isReadable()).toList();
        if (unreadable.isEmpty()) {
            return Status.UP;
        }
        boolean failed = unreadable.stream().anyMatch(projection -> projection.condition() == Condition.FAILED);
        return failed ? Status.DOWN : Status.OUT_OF_SERVICE;
    }
}
