package org.waymark.eventstore.axonserver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.eventstore.StoreUnavailableException;

/**
 * Where in the order of all the events of each history stand: the server tells it only of the events it streams. So a thread
 * follows the stream, from the first event, and keeps eight bytes of each.
 */
final class Places implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final int BUFFER = 5_000;
    private static final long LOOK_MS = 200;
    private static final long PAUSE_NS = 1_000_000_000;

    private final ServerEvents server;
    private final Map<String, Positions> histories = new HashMap<>();
    private final Thread follower = new Thread(this::follow, "places");
    private long reached;
    private @Nullable String broken;
    private volatile boolean closed;

    /** The positions of one history, in its own order. */
    private static final class Positions {
        private long[] all = new long[2];
        private int count;

        void add(long position) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count + (count >> 1) + 1);
            }
            all[count++] = position;
        }
    }

    Places(ServerEvents server) {
        this.server = server;
        follower.setDaemon(true);
    }

    /** Whoever asks for a place first makes it begin; asking earlier makes the first answer come sooner. */
    synchronized void begin() {
        if (follower.getState() == Thread.State.NEW && !closed) {
            follower.start();
        }
    }

    private void follow() {
        while (!closed) {
            try (var stream = server.follow(reached(), BUFFER)) {
                while (!closed && !stream.isClosed()) {
                    var next = stream.nextIfAvailable(LOOK_MS, TimeUnit.MILLISECONDS);
                    if (next != null) {
                        var event = next.getEvent();
                        add(event.getAggregateIdentifier(), event.getAggregateSequenceNumber(), next.getToken() + 1);
                    }
                }
                pause();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException absent) {
                LOG.warn(
                        "the order of events cannot be followed just now: {}",
                        absent.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        if (!closed) {
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    private synchronized long reached() {
        return reached;
    }

    private synchronized void add(String history, long sequence, long position) {
        var known = histories.computeIfAbsent(history, ignored -> new Positions());
        if (position != reached + 1 || sequence != known.count) {
            broken = "event " + position + " of Axon Server stands where another one belongs";
        } else {
            known.add(position);
            reached = position;
        }
        notifyAll();
    }

    /** The places of so many events of a history, which are on record. */
    synchronized long[] of(String history, int count) {
        begin();
        await(() -> known(history) >= count);
        var known = histories.get(history);
        return known == null ? new long[0] : Arrays.copyOf(known.all, count);
    }

    private int known(String history) {
        var known = histories.get(history);
        return known == null ? 0 : known.count;
    }

    /** @param head the newest position there was when it was asked */
    synchronized OptionalLong of(String history, long version, long head) {
        begin();
        await(() -> known(history) > version || reached >= head);
        var known = histories.get(history);
        return known == null || version < 0 || known.count <= version
                ? OptionalLong.empty()
                : OptionalLong.of(known.all[(int) version]);
    }

    private interface Condition {
        boolean holds();
    }

    @SuppressWarnings("GuardedBy") // both callers hold the lock
    private synchronized void await(Condition condition) {
        long until = System.nanoTime() + server.patience().toNanos();
        while (!condition.holds()) {
            long left = until - System.nanoTime();
            if (broken != null || left <= 0) {
                throw new StoreUnavailableException(
                        broken != null ? broken : "the order of events is still being read, " + reached + " so far",
                        null);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw Waits.unavailable(stopping);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        follower.interrupt();
    }
}
