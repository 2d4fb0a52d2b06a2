package org.waymark.query.projection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Concerns.Kind;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.eventstore.RecordedEvent;

/** A read model that can tell one of its own again from fewer events: what replays and differences are made of. */
public interface Pictured {
    /** What it tells of. */
    Kind kind();

    /**
     * @param counts the events that count
     * @param on the day it is told for
     * @return nothing when there was nobody and nothing of that id by that day
     */
    Optional<Picture> picture(String id, Predicate<RecordedEvent> counts, LocalDate on);

    /**
     * The same answer that the read model gives, and where it would have been looked for.
     *
     * @param answer as it is shown today, what is confidential still sealed
     */
    record Picture(Object answer, Area area, @Nullable AccountId caseWorker) {}
}
