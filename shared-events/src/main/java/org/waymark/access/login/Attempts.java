package org.waymark.access.login;

import java.time.Clock;
import java.time.Duration;
import org.waymark.access.login.Tally.Failures;

/** Counts failed logins of one kind of key, an account or an address, and says when there were too many. */
final class Attempts {
    private final int allowed;
    private final Duration within;
    private final Clock clock;
    private final Tally failures;

    /** @param allowed how many failures within that time are let through */
    Attempts(String kind, int allowed, Duration within, Tallies tallies) {
        this.allowed = allowed;
        this.within = within;
        this.clock = tallies.clock();
        this.failures = tallies.of(kind, within);
    }

    /** Seconds to wait before the next try, 0 when it may be made now. */
    int wait(String key) {
        var known = failures.find(key);
        if (known == null || known.count() < allowed) {
            return 0;
        }
        var left = Duration.between(clock.instant(), known.at().plus(within));
        return left.isPositive() ? (int) Math.min(Integer.MAX_VALUE, left.toSeconds() + 1) : 0;
    }

    /** Counted before the password is looked at, so that many at once are not let through together. */
    void failed(String key) {
        var now = clock.instant();
        failures.change(
                key,
                known -> known == null || !now.isBefore(known.at().plus(within))
                        ? new Failures(1, now)
                        : new Failures(known.count() + 1, known.at()));
    }

    /** It was none after all; what others failed stays counted. */
    void succeeded(String key) {
        failures.change(
                key, known -> known == null || known.count() <= 1 ? null : new Failures(known.count() - 1, known.at()));
    }
}
