package org.waymark.query.access;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.access.reads.UnderGlass;
import org.waymark.events.access.BreakGlassEvent;
import org.waymark.events.access.BreakGlassEvent.GlassBroken;
import org.waymark.events.access.BreakGlassEvent.GlassReviewed;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.EventLog;

/** Whether somebody has broken the glass: read from the few events of the two, so that it holds and ends at once. */
@Component
final class Glass {
    private final EventLog log;
    private final Clock clock;

    Glass(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What that account may see that person through just now. */
    Optional<UnderGlass> broken(Caller caller, PersonId person) {
        @Nullable UnderGlass open = null;
        for (var recorded : log.unplaced(BreakGlassEvent.history(caller.account(), person))) {
            if (recorded.event() instanceof BreakGlassEvent event) {
                open = switch (event) {
                    case GlassBroken broken -> new UnderGlass(broken.glassId(), broken.until());
                    case GlassReviewed reviewed -> wasWrong(reviewed, open) ? null : open;
                };
            }
        }
        return Optional.ofNullable(open).filter(glass -> clock.instant().isBefore(glass.until()));
    }

    private static boolean wasWrong(GlassReviewed reviewed, @Nullable UnderGlass open) {
        return open != null
                && open.id().equals(reviewed.glassId())
                && reviewed.outcome() == ReviewOutcome.NOT_JUSTIFIED;
    }
}
