package org.waymark.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.eventstore.StoredEvent;

/** Asks Axon Server for events and gives it new ones; every wait has an end. Positions are the server's tokens plus one. */
final class ServerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ServerEvents.class);
    private static final int BUFFER = 2_000;
    private static final int SNAPSHOTS_LOOKED_AT = 1;

    /** Field names and lengths around an event, generously. */
    private static final int AROUND = 1_024;

    private final Connection connection;
    private final Waits waits;

    ServerEvents(Connection connection) {
        this.connection = connection;
        this.waits = new Waits(connection.settings().timeout());
    }

    Duration patience() {
        return waits.atMost();
    }

    /** All or none of them. */
    void append(List<StoredEvent> events) {
        var written = events.stream().map(StoredForm::toServer).toList();
        written.forEach(this::requireNotTooLarge);
        var confirmation = waits.outcome(asked(() -> {
            var transaction = connection.events().startAppendEventsTransaction();
            written.forEach(transaction::appendEvent);
            return transaction.commit();
        }));
        if (confirmation == null || !confirmation.getSuccess()) {
            throw Waits.unknown(new IllegalStateException("no confirmation"));
        }
    }

    private void requireNotTooLarge(Event event) {
        if (event.getSerializedSize() + AROUND > connection.settings().largest()) {
            throw new StoreUnavailableException(
                    "an event of " + event.getSerializedSize() + " bytes is larger than Axon Server takes; raise its"
                            + " maximum message size and waymark.axonserver.largest alike",
                    null);
        }
    }

    /** A shortcut only: whether it was kept is nobody's trouble. */
    void appendSnapshot(StoredEvent snapshot) {
        var written =
                StoredForm.toServer(snapshot).toBuilder().setSnapshot(true).build();
        asked(() -> connection.events().appendSnapshot(written)).whenComplete((done, failed) -> {
            if (failed != null) {
                LOG.warn("a snapshot was not kept: {}", failed.getClass().getSimpleName());
            }
        });
    }

    List<StoredEvent> snapshots(String aggregateId) {
        return collected(
                asked(() -> connection.events().loadSnapshots(aggregateId, Long.MAX_VALUE, SNAPSHOTS_LOOKED_AT)));
    }

    /** Without their places in the order of all, which the server does not tell of a history: each has position 0. */
    List<StoredEvent> history(String aggregateId, long first) {
        return collected(asked(() -> connection.events().openAggregateStream(aggregateId, Math.max(0, first))));
    }

    Optional<StoredEvent> first(String aggregateId) {
        var stream = asked(() -> connection.events().openAggregateStream(aggregateId, 0));
        try {
            return collected(stream, 1).stream().findFirst();
        } finally {
            stream.cancel();
        }
    }

    private static List<StoredEvent> collected(AggregateEventStream stream) {
        return collected(stream, Integer.MAX_VALUE);
    }

    private static List<StoredEvent> collected(AggregateEventStream stream, int most) {
        var events = new ArrayList<StoredEvent>();
        try {
            while (events.size() < most && stream.hasNext()) { // waits ten seconds at most
                events.add(StoredForm.fromServer(stream.next(), 0));
            }
            return events;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Waits.unavailable(stopping);
        } catch (StoreUnavailableException known) {
            throw known;
        } catch (RuntimeException broken) {
            throw Waits.unavailable(broken);
        }
    }

    long lastSequence(String aggregateId) {
        return waits.answer(asked(() -> connection.events().findHighestSequence(aggregateId)));
    }

    /** The position of the newest event, 0 when there is none. */
    long head() {
        return waits.answer(asked(() -> connection.events().getLastToken())) + 1;
    }

    /** @return the events after that position, in order: so many, or as many as there are by now */
    List<StoredEvent> page(long after, int limit) {
        long until = Math.min(head(), limit > Long.MAX_VALUE - after ? Long.MAX_VALUE : after + limit);
        var events = new ArrayList<StoredEvent>();
        if (until <= after) {
            return events;
        }
        int buffer = (int) Math.min(BUFFER, until - after);
        try (var stream = follow(after, buffer)) {
            while (after + events.size() < until) {
                events.add(next(stream, after + events.size() + 1));
            }
        }
        return events;
    }

    private StoredEvent next(EventStream stream, long position) {
        try {
            var next = stream.nextIfAvailable(waits.atMost().toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw Waits.unavailable(stream.getError().orElseGet(() -> new IllegalStateException("nothing came")));
            }
            return StoredForm.fromServer(next.getEvent(), placed(next.getToken() + 1, position));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Waits.unavailable(stopping);
        }
    }

    /** Proofs and read models count on it. */
    private static long placed(long position, long expected) {
        if (position != expected) {
            throw new StoreUnavailableException(
                    "Axon Server gave event " + position + " where event " + expected
                            + " stands; its context was changed by something else",
                    null);
        }
        return position;
    }

    EventStream follow(long after, int buffer) {
        return asked(() -> connection.events().openStream(after - 1, buffer));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (StoreUnavailableException known) {
            throw known;
        } catch (RuntimeException refused) {
            throw Waits.unavailable(refused);
        }
    }
}
