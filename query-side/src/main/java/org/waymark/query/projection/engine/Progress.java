package org.waymark.query.projection.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How far documents have come; whoever needs a position waits here and is woken by the batch that reaches it. */
public final class Progress {
    private long reached;

    public synchronized long reached() {
        return reached;
    }

    /** Everything up to that position can be read now. */
    public synchronized void reach(long position) {
        if (position > reached) {
            reached = position;
            notifyAll();
        }
    }

    /** After a build from the beginning, which may be of an older log than the one before. */
    public synchronized void restartAt(long position) {
        reached = position;
        notifyAll();
    }

    /** @return whether it was reached in time */
    public synchronized boolean await(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (reached < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
