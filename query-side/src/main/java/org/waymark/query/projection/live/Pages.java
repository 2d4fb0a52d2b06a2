package org.waymark.query.projection.live;

import java.util.ArrayList;
import java.util.List;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/**
 * Reads each stretch of the log once for all processors. They mostly stand within the last few thousand events, which are
 * kept; one that is further behind reads for itself. Events are never changed, so what was read a moment ago is right.
 */
final class Pages {
    private static final int SIZE = 1000;
    private static final int KEPT = 4 * SIZE;
    private final EventLog log;
    private final List<RecordedEvent> recent = new ArrayList<>();
    /** The recent events are all there are after this position, up to the last of them. */
    private long before = -1;

    Pages(EventLog log) {
        this.log = log;
    }

    /** @return events after the position, in order; none when there are none yet */
    synchronized List<RecordedEvent> after(long position) {
        if (before >= 0 && position < before) {
            return log.read(position, SIZE);
        }
        if (before < 0 || position > end()) {
            recent.clear();
            before = position;
        }
        if (position == end()) {
            recent.addAll(log.read(position, SIZE));
            forgetOldest();
        }
        int from = from(position);
        return List.copyOf(recent.subList(from, Math.min(recent.size(), from + SIZE)));
    }

    private long end() {
        return recent.isEmpty() ? before : recent.getLast().position();
    }

    private void forgetOldest() {
        int surplus = recent.size() - KEPT;
        if (surplus > 0) {
            before = recent.get(surplus - 1).position();
            recent.subList(0, surplus).clear();
        }
    }

    /** The place among the recent events of the first one after the position. */
    private int from(long position) {
        int low = 0;
        int high = recent.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recent.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
