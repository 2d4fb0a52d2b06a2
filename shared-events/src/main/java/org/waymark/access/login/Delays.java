package org.waymark.access.login;

import java.time.Clock;
import java.time.Duration;
import org.waymark.access.login.Tally.Failures;

/** Makes whoever fails again and again wait, each time twice as long, up to a bound; it is a delay and never a lock. */
final class Delays {
    private final int free;
    private final Duration longest;
    private final Clock clock;
    private final Tally failures;

    /** @param free how many failures cost nothing, since everybody mistypes */
    Delays(String kind, int free, Duration longest, Tallies tallies) {
        this.free = free;
        this.longest = longest;
        this.clock = tallies.clock();
        this.failures = tallies.of(kind, longest.multipliedBy(2));
    }

    /** Seconds to wait before the next try, 0 when it may be made now. */
    int wait(String key) {
        var known = failures.find(key);
        if (known == null || known.count() < free) {
            return 0;
        }
        long delay = Math.min(longest.toSeconds(), 1L << Math.min(known.count() - free, 30));
        var left = Duration.between(clock.instant(), known.at().plusSeconds(delay));
        return left.isPositive() ? (int) left.toSeconds() + 1 : 0;
    }

    /** Counted before anything is compared, so that many at once are not let through together. */
    void failed(String key) {
        var now = clock.instant();
        failures.change(key, known -> {
            int before = known == null || now.isAfter(known.at().plus(longest.multipliedBy(2))) ? 0 : known.count();
            return new Failures(before + 1, now);
        });
    }

    void succeeded(String key) {
        failures.change(key, known -> null);
    }
}
