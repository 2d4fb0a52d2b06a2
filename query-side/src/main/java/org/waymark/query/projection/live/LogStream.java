package org.waymark.query.projection.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/** One processor's place in the log; the payload of each message is the {@link RecordedEvent}. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private final EventLog log;
    private final Pages pages;
    private final NewEvents newEvents;
    private final Consumer<RuntimeException> unreadable;
    private final Deque<RecordedEvent> buffer = new ArrayDeque<>();
    private long read;
    private @Nullable Runnable listener;

    LogStream(EventLog log, Pages pages, NewEvents newEvents, long after, Consumer<RuntimeException> unreadable) {
        this.log = log;
        this.pages = pages;
        this.newEvents = newEvents;
        this.read = after;
        this.unreadable = unreadable;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek()).map(this::message);
    }

    /** Does not wait: processors are told by {@link NewEvents}. */
    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) {
        fill();
        return !buffer.isEmpty();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() {
        fill();
        var next = buffer.poll();
        if (next == null) {
            throw new NoSuchElementException("asked for an event before there is one");
        }
        return message(next);
    }

    private void fill() {
        if (!buffer.isEmpty()) {
            return;
        }
        try {
            buffer.addAll(pages.after(read));
        } catch (RuntimeException e) {
            unreadable.accept(e);
            throw e;
        }
        if (!buffer.isEmpty()) {
            read = buffer.getLast().position();
        }
    }

    private TrackedEventMessage<?> message(RecordedEvent recorded) {
        return new GenericTrackedEventMessage<>(
                log.tokenAt(recorded.position()),
                new GenericEventMessage<>(recorded.eventId(), recorded, Map.of(), recorded.recordedAt()));
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable callback) {
        forget();
        listener = callback;
        newEvents.call(callback);
        return true;
    }

    private void forget() {
        if (listener != null) {
            newEvents.dismiss(listener);
        }
    }

    @Override
    public synchronized void close() {
        forget();
    }
}
