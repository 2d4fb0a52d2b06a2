package org.waymark.command.shared;

import org.jspecify.annotations.Nullable;
import org.waymark.events.PartialDate;

/**
 * A time that something lasts, as well as its days are known.
 *
 * @param until null while it lasts
 */
public record Spell(PartialDate from, @Nullable PartialDate until) {
    public static Spell from(PartialDate day) {
        return new Spell(day, null);
    }

    public Spell until(PartialDate day) {
        return new Spell(from, day);
    }

    public boolean isOpen() {
        return until == null;
    }

    /** True when another of its kind may not start on that day; the day it ends is free, and so is the time before it. */
    public boolean covers(PartialDate day) {
        return until == null ? !from.certainlyAfter(day) : day.certainlyAfter(from) && day.certainlyBefore(until);
    }

    /** True unless the day is certainly outside; both its first and its last day are inside. */
    public boolean holds(PartialDate day) {
        return !day.certainlyBefore(from) && (until == null || !day.certainlyAfter(until));
    }

    /** True when neither can have been over before the other began; one may begin on the day the other ends. */
    public boolean overlaps(Spell other) {
        return !canPrecede(other) && !other.canPrecede(this);
    }

    private boolean canPrecede(Spell next) {
        return until != null && !until.certainlyAfter(next.from);
    }

    /** True when it goes on after that day. */
    public boolean lastsBeyond(PartialDate day) {
        return until == null || until.certainlyAfter(day);
    }

    /** True when it began or ended after that day. */
    public boolean changesAfter(PartialDate day) {
        return from.certainlyAfter(day) || (until != null && until.certainlyAfter(day));
    }

    /** Refuses a day that is certainly before the spell began. */
    public void requireBegunBy(PartialDate day) {
        if (day.certainlyBefore(from)) {
            throw Rejection.DATES_OUT_OF_ORDER.because("that day is before it began on " + from + "; check the date");
        }
    }
}
