package org.waymark.query.research;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.DomainEvent;
import org.waymark.events.person.PersonEvent.ConsentWithdrawn;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.research.ReleaseEvent.ReleaseApproved;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.eventstore.EventLog;
import org.waymark.query.research.Workshop.Outcome;

/**
 * Holds the release that was made last, in memory and only while there is room, so that its files can be fetched one after
 * another. What has been recorded since is read each time: whoever withdrew a moment ago is not given out.
 */
@Component
final class Shelf {
    private static final int PAGE = 5000;

    private final EventLog log;
    private final Workshop workshop;
    private SoftReference<@Nullable Held> last = new SoftReference<>(null);

    /** @param seen up to where nothing was recorded that matters */
    private record Held(UUID release, List<UUID> before, Outcome outcome, long seen) {}

    Shelf(EventLog log, Workshop workshop) {
        this.log = log;
        this.workshop = workshop;
    }

    synchronized Outcome get(ReleaseRequested asked, List<ReleaseRequested> before) {
        var ids = before.stream().map(ReleaseRequested::releaseId).toList();
        var held = last.get();
        if (held != null
                && held.release().equals(asked.releaseId())
                && held.before().equals(ids)) {
            long seen = seen(held.seen());
            if (seen >= 0) {
                last = new SoftReference<>(new Held(held.release(), ids, held.outcome(), seen));
                return held.outcome();
            }
        }
        last = new SoftReference<>(null); // room for the next
        var outcome = workshop.make(asked, before);
        last = new SoftReference<>(new Held(asked.releaseId(), ids, outcome, outcome.readTo()));
        return outcome;
    }

    /** @return the end of the log, or -1 when something was recorded that can change who may be given out */
    private long seen(long from) {
        long reached = from;
        for (var page = log.read(from, PAGE); !page.isEmpty(); page = log.read(reached, PAGE)) {
            if (page.stream().anyMatch(recorded -> matters(recorded.event()))) {
                return -1;
            }
            reached = page.getLast().position();
        }
        return reached;
    }

    private static boolean matters(DomainEvent event) {
        return event instanceof ConsentWithdrawn
                || event instanceof PersonErased
                || event instanceof MergedAway
                || event instanceof DuplicateMerged
                || event instanceof ReleaseApproved;
    }
}
