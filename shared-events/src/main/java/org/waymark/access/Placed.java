package org.waymark.access;

import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;

/** Something a reach is measured against. */
public interface Placed {
    @Nullable Area area();

    /** Who looks after it; null when nobody does. */
    @Nullable AccountId caseWorker();
}
