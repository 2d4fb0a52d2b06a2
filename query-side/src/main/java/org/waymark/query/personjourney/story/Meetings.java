package org.waymark.query.personjourney.story;

import java.util.ArrayList;
import java.util.List;
import org.waymark.events.PartialDate;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/** A run of meetings with nothing else between them, the latest first. */
public record Meetings(List<TimelineEntry> entries) {
    static Meetings with(TimelineEntry entry) {
        return new Meetings(List.of(entry));
    }

    Meetings and(TimelineEntry earlier) {
        var all = new ArrayList<>(entries);
        all.add(earlier);
        return new Meetings(List.copyOf(all));
    }

    public PartialDate first() {
        return entries.getLast().occurredOn();
    }

    public PartialDate last() {
        return entries.getFirst().occurredOn();
    }
}
