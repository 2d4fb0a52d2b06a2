package org.waymark.query.projection.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/** Reads a page of the log once for all processors that stand at the same place, as they mostly do. */
final class Pages {
    private static final int SIZE = 1000;
    private final EventLog log;
    private long lastAfter = -1;
    private @Nullable List<RecordedEvent> last;

    Pages(EventLog log) {
        this.log = log;
    }

    /** Events are never changed, so a page read a moment ago is right, though it may be short. */
    synchronized List<RecordedEvent> after(long position) {
        var known = last;
        if (known != null && lastAfter == position) {
            return known;
        }
        var page = log.read(position, SIZE);
        if (!page.isEmpty()) {
            lastAfter = position;
            last = page;
        }
        return page;
    }
}
