package org.waymark.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes whoever fails again and again wait, each time twice as long, up to a bound; it is a delay and never a lock. The memory
 * is bounded: what was longest untouched is forgotten first.
 */
final class Delays {
    private static final int MOST_KEYS = 10_000;

    private final int free;
    private final Duration longest;
    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Failures(int count, Instant last) {}

    /** @param free how many failures cost nothing, since everybody mistypes */
    Delays(int free, Duration longest, Clock clock) {
        this.free = free;
        this.longest = longest;
        this.clock = clock;
    }

    /** Seconds to wait before the next try, 0 when it may be made now. */
    synchronized int wait(String key) {
        var known = failures.get(key);
        if (known == null || known.count() < free) {
            return 0;
        }
        long delay = Math.min(longest.toSeconds(), 1L << Math.min(known.count() - free, 30));
        var left = Duration.between(clock.instant(), known.last().plusSeconds(delay));
        return left.isPositive() ? (int) left.toSeconds() + 1 : 0;
    }

    /** Counted before anything is compared, so that many at once are not let through together. */
    synchronized void failed(String key) {
        var now = clock.instant();
        var known = failures.get(key);
        int before = known == null || now.isAfter(known.last().plus(longest.multipliedBy(2))) ? 0 : known.count();
        failures.put(key, new Failures(before + 1, now));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
