package org.waymark.ops.bench.load;

import java.util.Arrays;

/** How long calls took. */
public final class Latencies {
    private static final double MILLIS = 1e6;

    private long[] nanos = new long[1 << 12];
    private int count;

    public synchronized void took(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nanoseconds;
    }

    /** Milliseconds that this share of the calls took at most. */
    public synchronized double millis(double share) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / MILLIS;
    }

    public synchronized int count() {
        return count;
    }
}
