package org.waymark.ops.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that begins and ends in a life, such as work or a plan: what it is now, since when, and when that was written down. */
final class Spell<T> {
    private @Nullable T now;
    private LocalDate since = LocalDate.MIN;
    private LocalDate written = LocalDate.MIN;

    @Nullable T now() {
        return now;
    }

    /** True when something newer may happen to it on that day. */
    boolean openOn(LocalDate day) {
        return since.isBefore(day);
    }

    LocalDate written() {
        return written;
    }

    void is(@Nullable T what, LocalDate day, LocalDate writtenOn) {
        now = what;
        since = day;
        written = Clerk.later(written, writtenOn);
    }
}
