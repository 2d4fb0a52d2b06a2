package org.waymark.page.replay;

import java.util.List;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/**
 * A part of what had happened by a day, the latest first.
 *
 * @param page how many such parts later there are
 * @param first the place of its first entry, counted from the beginning of the story
 */
record Story(List<TimelineEntry> entries, int total, int page, int first) {
    private static final int AT_ONCE = 60;

    /** @param timeline in order of occurrence */
    static Story of(List<TimelineEntry> timeline, int page) {
        int last = (Math.max(1, timeline.size()) - 1) / AT_ONCE;
        int at = Math.clamp(page, 0, last);
        int to = timeline.size() - at * AT_ONCE;
        return new Story(timeline.subList(Math.max(0, to - AT_ONCE), to).reversed(), timeline.size(), at, to);
    }

    public boolean isMoreBefore() {
        return first > entries.size();
    }
}
