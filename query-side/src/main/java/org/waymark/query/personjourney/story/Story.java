package org.waymark.query.personjourney.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.personjourney.timeline.TimelineEntry;
import org.waymark.query.personjourney.timeline.TimelineEntry.Kind;

/** A journey in chapters of a year, the latest first: what lies near is looked for most, and the beginning stays at the end. */
public record Story(List<Chapter> chapters) {
    /** What happened in one year, the latest first. */
    public record Chapter(int year, List<Part> parts) {}

    /** One thing that happened, or several meetings in a row; exactly one of the two is there. */
    public record Part(
            @Nullable TimelineEntry entry, @Nullable Meetings meetings) {
        /** What it looks like. */
        public Look look() {
            return entry == null ? Look.MEETINGS : Look.of(entry);
        }
    }

    /** @param timeline in order of occurrence */
    public static Story of(List<TimelineEntry> timeline) {
        var chapters = new ArrayList<Chapter>();
        for (var entry : timeline.reversed()) {
            int year = entry.occurredOn().year();
            if (chapters.isEmpty() || chapters.getLast().year() != year) {
                chapters.add(new Chapter(year, new ArrayList<>()));
            }
            add(entry, chapters.getLast().parts());
        }
        return new Story(chapters);
    }

    /** Whatever else happened between two meetings ends the run, so that the order stays what it was. */
    private static void add(TimelineEntry entry, List<Part> parts) {
        if (entry.kind() != Kind.MEETING) {
            parts.add(new Part(entry, null));
            return;
        }
        var last = parts.isEmpty() ? null : parts.getLast().meetings();
        if (last == null) {
            parts.add(new Part(null, Meetings.with(entry)));
        } else {
            parts.set(parts.size() - 1, new Part(null, last.and(entry)));
        }
    }
}
