package org.waymark.query.projection.web;

import org.jspecify.annotations.Nullable;
import org.waymark.query.projection.engine.Condition;
import org.waymark.query.projection.engine.Projection;

/**
 * How one projection is doing.
 *
 * @param position of the last event that can be read in it
 * @param head of the last event there is
 * @param lag how many events lie between
 * @param building how much of the log a build under way has folded, in per cent; null when none is
 * @param parked how many documents stand still because an event could not be folded
 * @param reason why it failed, when it did
 */
public record ProjectionReport(
        String name,
        Condition state,
        long position,
        long head,
        long lag,
        @Nullable Integer building,
        long parked,
        @Nullable String reason) {
    static ProjectionReport of(Projection<?> projection, long head) {
        long position = projection.progress().reached();
        return new ProjectionReport(
                projection.name(),
                projection.condition(),
                position,
                head,
                Math.max(0, head - position),
                projection.building(),
                projection.parked(),
                projection.reason());
    }
}
