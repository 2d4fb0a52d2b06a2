package org.waymark.command.person;

import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/**
 * Whether a person agrees to one purpose. What they said last by date counts, not what arrived last; on one and the same
 * day the withdrawal wins.
 */
public record Consent(@Nullable PartialDate given, @Nullable PartialDate withdrawn) {
    static final Consent NOT_ASKED = new Consent(null, null);

    Consent givenOn(PartialDate on) {
        return new Consent(later(given, on), withdrawn);
    }

    Consent withdrawnOn(PartialDate on) {
        return new Consent(given, later(withdrawn, on));
    }

    /** True while the last word was a withdrawal. */
    public boolean isWithdrawn() {
        return withdrawn != null && (given == null || !given.certainlyAfter(withdrawn));
    }

    /** True when the person had withdrawn on that day, whatever they agreed to later. */
    public boolean wasWithdrawnOn(PartialDate on) {
        return isWithdrawn()
                || (withdrawn != null && given != null && on.certainlyAfter(withdrawn) && on.certainlyBefore(given));
    }

    /** False when a withdrawal that still stands came on that day or later: it wins, whichever was sent first. */
    boolean mayBeGivenOn(PartialDate on) {
        return withdrawn == null || !isWithdrawn() || on.certainlyAfter(withdrawn);
    }

    private static PartialDate later(@Nullable PartialDate one, PartialDate other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }
}
