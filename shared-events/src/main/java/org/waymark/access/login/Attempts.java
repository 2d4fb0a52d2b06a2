package org.waymark.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed logins of one kind of key, an account or an address, and says when there were too many. The memory is
 * bounded: what was longest untouched is forgotten first.
 */
final class Attempts {
    private static final int MOST_KEYS = 10_000;

    private final int allowed;
    private final Duration within;
    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Failures(int count, Instant since) {}

    /** @param allowed how many failures within that time are let through */
    Attempts(int allowed, Duration within, Clock clock) {
        this.allowed = allowed;
        this.within = within;
        this.clock = clock;
    }

    /** Seconds to wait before the next try, 0 when it may be made now. */
    synchronized int wait(String key) {
        var known = failures.get(key);
        if (known == null || known.count() < allowed) {
            return 0;
        }
        var left = Duration.between(clock.instant(), known.since().plus(within));
        return left.isPositive() ? (int) Math.min(Integer.MAX_VALUE, left.toSeconds() + 1) : 0;
    }

    /** Counted before the password is looked at, so that many at once are not let through together. */
    synchronized void failed(String key) {
        var now = clock.instant();
        var known = failures.get(key);
        if (known == null || !now.isBefore(known.since().plus(within))) {
            failures.put(key, new Failures(1, now));
        } else {
            failures.put(key, new Failures(known.count() + 1, known.since()));
        }
    }

    /** It was none after all; what others failed stays counted. */
    synchronized void succeeded(String key) {
        failures.computeIfPresent(
                key, (same, known) -> known.count() > 1 ? new Failures(known.count() - 1, known.since()) : null);
    }
}
