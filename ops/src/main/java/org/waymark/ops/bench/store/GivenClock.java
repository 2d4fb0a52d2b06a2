package org.waymark.ops.bench.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put: generated entries are recorded when they say they were. */
final class GivenClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    void standAt(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("entries are recorded in UTC");
    }
}
