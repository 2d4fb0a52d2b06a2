package org.waymark.query.access.glass;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.waymark.events.access.BreakGlassEvent.GlassBroken;
import org.waymark.events.access.BreakGlassEvent.GlassReviewed;

/**
 * The glass broken once.
 *
 * @param broken null before its first event
 * @param review null while nobody has looked
 */
record GlassDocument(
        String id, @Nullable GlassBroken broken, @Nullable GlassReviewed review) {
    /** The day after is there for looking; on the next one it is overdue. */
    boolean isOverdueAt(Instant now, ZoneId zone) {
        return broken != null
                && review == null
                && LocalDate.ofInstant(broken.from(), zone).plusDays(1).isBefore(LocalDate.ofInstant(now, zone));
    }
}
