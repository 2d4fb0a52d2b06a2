package org.waymark.ops.bench.wire;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One order of events, each history without gaps, as the server keeps them; in memory. */
final class HeldEvents {
    private final List<Event> all = new ArrayList<>();
    private final Map<String, List<Event>> histories = new HashMap<>();
    private final Map<String, Event> snapshots = new HashMap<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** @return false when an event of them is not the next one of its history: then none is kept */
    boolean append(List<Event> events) {
        synchronized (this) {
            var next = new HashMap<String, Long>();
            for (var event : events) {
                long expected = next.computeIfAbsent(event.getAggregateIdentifier(), this::nextOf);
                if (event.getAggregateSequenceNumber() != expected) {
                    return false;
                }
                next.put(event.getAggregateIdentifier(), expected + 1);
            }
            for (var event : events) {
                all.add(event);
                histories
                        .computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                        .add(event);
            }
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    private long nextOf(String history) {
        return histories.getOrDefault(history, List.of()).size();
    }

    synchronized List<Event> history(String id, long first) {
        var history = histories.getOrDefault(id, List.of());
        return List.copyOf(history.subList((int) Math.min(first, history.size()), history.size()));
    }

    synchronized long lastSequence(String id) {
        return nextOf(id) - 1;
    }

    /** The token of the newest event, -1 when there is none. */
    synchronized long lastToken() {
        return all.size() - 1L;
    }

    synchronized @Nullable Event at(long token) {
        return token < all.size() ? all.get((int) token) : null;
    }

    synchronized void keepSnapshot(Event snapshot) {
        snapshots.put(snapshot.getAggregateIdentifier(), snapshot);
    }

    synchronized @Nullable Event snapshot(String id) {
        return snapshots.get(id);
    }

    void tell(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
