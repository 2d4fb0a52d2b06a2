package org.waymark.query.personjourney.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.query.personjourney.known.Happened.Asked;

/** What one entry of the timeline says, before it is put in its place. */
record Line(
        TimelineEntry.Kind kind,
        String text,
        @Nullable Confidential note,
        Map<String, String> ids,
        @Nullable Asked asked) {

    static Line of(TimelineEntry.Kind kind, String text) {
        return new Line(kind, text, null, Map.of(), null);
    }

    Line noting(@Nullable Confidential said) {
        return new Line(kind, text, said, ids, asked);
    }

    /** With an id that a command about this entry needs. */
    Line id(String name, Object value) {
        var more = new TreeMap<>(ids);
        more.put(name, value.toString());
        return new Line(kind, text, note, more, asked);
    }

    /** Seen to by somebody else than who asked for it. */
    Line asked(@Nullable Asked by) {
        return new Line(kind, text, note, ids, by);
    }

    /** An enum's name as people say it: {@code LOST_TO_FOLLOW_UP} is "lost to follow up". */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** ", until 2015-02" or nothing. */
    static String until(String word, @Nullable PartialDate date) {
        return date == null ? "" : ", " + word + " " + date;
    }
}
