package org.waymark.query.projection.documents;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps a question from falling between two builds. MongoDB renames over a collection in one step; the embedded store
 * drops the old one first, and for a moment there is nothing. It lives in this very program, so that a lock is enough.
 */
public final class Gate {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Does it while nobody asks. */
    public void change(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
