package org.waymark.access;

import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.person.PersonId;

/** Something a reach is measured against. */
public interface Placed {
    @Nullable Area area();

    /** Who looks after it; null when nobody does. */
    @Nullable AccountId caseWorker();

    /** The person whose place is the one that counts; null when it is this one's own. */
    default @Nullable PersonId countsAs() {
        return null;
    }
}
