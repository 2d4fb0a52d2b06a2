package org.waymark.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose hands a test moves: it says when each event was recorded, and what day it is when a question is asked. */
final class Hands extends Clock {
    private volatile Instant now;

    Hands(Instant now) {
        this.now = now;
    }

    void moveTo(Instant then) {
        now = then;
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
        return this;
    }
}
