package org.waymark.keys.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets those who write at the same moment share one transaction and one wait for the disk: whoever comes first writes for all. */
final class SharedWrites {
    /** What one caller writes. */
    interface Write<T> {
        @Nullable T on(Connection connection) throws SQLException;
    }

    private static final class Waiting<T> {
        private final Write<T> write;
        private @Nullable T result;
        private @Nullable SQLException failure;
        private boolean done;

        Waiting(Write<T> write) {
            this.write = write;
        }

        void run(Connection connection) throws SQLException {
            result = write.on(connection);
        }
    }

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();

    SharedWrites(Connection connection) {
        this.connection = connection;
    }

    /** Returns once it is durable; throws when nothing of it was kept. */
    <T> @Nullable T write(Write<T> write) throws SQLException {
        var mine = new Waiting<>(write);
        queue.add(mine);
        lock.lock();
        try {
            if (!mine.done) {
                writeTogether(all());
            }
        } finally {
            lock.unlock();
        }
        if (mine.failure != null) {
            throw new SQLException(mine.failure.getMessage(), mine.failure);
        }
        return mine.result;
    }

    /** Alone, outside any transaction. */
    void alone(Write<?> write) throws SQLException {
        lock.lock();
        try {
            write.on(connection);
        } finally {
            lock.unlock();
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
        } catch (SQLException failed) {
            group.forEach(waiting -> waiting.failure = failed);
            undo();
        } finally {
            group.forEach(waiting -> waiting.done = true);
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
