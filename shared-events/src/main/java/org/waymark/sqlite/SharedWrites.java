package org.waymark.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who write at the same moment share one transaction and one wait for the disk: whoever finds the connection
 * free writes for all that wait, and who is written for goes on without waiting for the next.
 */
public final class SharedWrites {
    /** What one caller writes. */
    public interface Write<T> {
        @Nullable T on(Connection connection) throws SQLException;
    }

    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private static final class Waiting<T> {
        private final Write<T> write;
        private final Thread caller = Thread.currentThread();
        private @Nullable T result;
        private @Nullable SQLException failure;
        private volatile boolean done;

        Waiting(Write<T> write) {
            this.write = write;
        }

        void run(Connection connection) throws SQLException {
            result = write.on(connection);
        }

        void finish() {
            done = true;
            LockSupport.unpark(caller);
        }
    }

    private final Connection connection;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();

    public SharedWrites(Connection connection) {
        this.connection = connection;
    }

    /** Returns once it is durable; throws when nothing of it was kept. */
    public <T> @Nullable T write(Write<T> write) throws SQLException {
        var mine = new Waiting<>(write);
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
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
        if (mine.failure != null) {
            throw new SQLException(mine.failure.getMessage(), mine.failure);
        }
        return mine.result;
    }

    /** Alone, outside any transaction. */
    public <T> @Nullable T alone(Write<T> write) throws SQLException {
        while (!busy.compareAndSet(false, true)) {
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
        }
        try {
            return write.on(connection);
        } finally {
            release();
        }
    }

    private void lead(Waiting<?> mine) {
        try {
            if (!mine.done) {
                writeTogether(all());
            }
        } finally {
            release();
        }
    }

    private void release() {
        busy.set(false);
        var next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    private List<Waiting<?>> all() {
        var group = new ArrayList<Waiting<?>>();
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
        }
        return group;
    }

    private void writeTogether(List<Waiting<?>> group) {
        try {
            execute("BEGIN IMMEDIATE");
            for (var waiting : group) {
                waiting.run(connection);
            }
            execute("COMMIT");
        } catch (SQLException | RuntimeException failed) {
            var failure = failed instanceof SQLException known ? known : new SQLException(failed);
            group.forEach(waiting -> waiting.failure = failure);
            undo();
        } finally {
            group.forEach(Waiting::finish);
        }
    }

    private void undo() {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyUndone) {
            // SQLite rolls back by itself when the disk fails
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
