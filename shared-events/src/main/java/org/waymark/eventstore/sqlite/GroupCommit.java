package org.waymark.eventstore.sqlite;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets units of work that commit at the same moment share one transaction and so one wait for the disk. Whoever finds the
 * writer free writes everything that is queued; the others wait until theirs is durable. A unit that fails by its own fault
 * is taken out and hurts no other; when the disk fails all of the transaction fail, and none was kept.
 */
final class GroupCommit implements AutoCloseable {
    /** What one caller wants written, whole or not at all. */
    interface Unit {
        void write(Writer writer) throws SQLException;
    }

    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private final OneWriter writer;
    private final int groupSize;
    private final Runnable beforeCommit;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param beforeCommit makes durable what the events cannot be read without; it waits at most once for a whole group */
    GroupCommit(SqliteFile file, Clock clock, int groupSize, Runnable beforeCommit) {
        this.writer = new OneWriter(file, clock);
        this.groupSize = groupSize;
        this.beforeCommit = beforeCommit;
    }

    /** Returns once the unit is durable; throws when nothing of it was kept. */
    void commit(Unit unit) throws SQLException {
        var mine = new Waiting(unit);
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.isDone()) {
            if (busy.compareAndSet(false, true)) {
                lead(mine);
            } else {
                LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
                interrupted |= Thread.interrupted(); // what is queued will be written: its outcome must be known
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        mine.throwFailure();
    }

    private void lead(Waiting mine) {
        try {
            if (!mine.isDone()) {
                write(take());
                writer.checkpoint();
            }
        } finally {
            busy.set(false);
            var next = queue.peek();
            if (next != null) {
                next.wake();
            }
        }
    }

    private List<Waiting> take() {
        var group = new ArrayList<Waiting>();
        while (group.size() < groupSize) {
            var next = queue.poll();
            if (next == null) {
                break;
            }
            group.add(next);
        }
        return group;
    }

    private void write(List<Waiting> group) {
        try {
            var left = new ArrayList<>(group);
            while (!left.isEmpty()) {
                var atFault = writeTogether(left);
                if (atFault == null) {
                    break;
                }
                left.remove(atFault);
            }
        } catch (SQLException | RuntimeException | Error storeFails) {
            group.forEach(waiting -> waiting.failed(storeFails));
            writer.abandon();
        } finally {
            group.forEach(Waiting::done);
        }
    }

    /** @return the unit by whose own fault nothing was written, or null when all is durable */
    private @Nullable Waiting writeTogether(List<Waiting> units) throws SQLException {
        var to = writer.get();
        to.begin();
        for (var waiting : units) {
            var fault = waiting.tryWrite(to);
            if (fault != null) {
                to.rollback();
                waiting.failed(fault);
                return waiting;
            }
        }
        beforeCommit.run();
        to.commit();
        return null;
    }

    /** Writes what is queued; what comes later is refused. */
    @Override
    public void close() {
        while (!busy.compareAndSet(false, true)) {
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
        }
        try {
            for (var last = take(); !last.isEmpty(); last = take()) {
                write(last);
            }
            writer.close();
        } finally {
            busy.set(false);
        }
    }
}
