package org.waymark.access.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers of many keys how often each failed, and when; in bounded room. */
interface Tally {
    /** How often, and the moment that counts from. */
    record Failures(int count, Instant at) {}

    /** What becomes of what is remembered of one key; null is nothing. */
    @FunctionalInterface
    interface Change {
        @Nullable Failures of(@Nullable Failures before);
    }

    @Nullable Failures find(String key);

    /** In one step, whoever else counts at that moment. */
    void change(String key, Change change);
}
