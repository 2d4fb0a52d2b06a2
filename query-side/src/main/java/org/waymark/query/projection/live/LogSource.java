package org.waymark.query.projection.live;

import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;

/** Feeds an event processor from the log itself: read in pages, and told of new events rather than waiting for a poll. */
final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventLog log;
    private final Pages pages;
    private final NewEvents newEvents;
    private final Consumer<RuntimeException> unreadable;

    LogSource(EventLog log, Pages pages, NewEvents newEvents, Consumer<RuntimeException> unreadable) {
        this.log = log;
        this.pages = pages;
        this.newEvents = newEvents;
        this.unreadable = unreadable;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new LogStream(log, pages, newEvents, after == null ? 0 : log.positionOf(after), unreadable);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.tokenAt(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.tokenAt(log.head());
    }
}
