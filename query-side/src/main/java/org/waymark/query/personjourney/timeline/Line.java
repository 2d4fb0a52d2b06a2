package org.waymark.query.personjourney.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;

/** What one entry of the timeline says, before it is put in its place. */
record Line(TimelineEntry.Kind kind, String text, @Nullable Confidential note, Map<String, String> ids) {

    static Line of(TimelineEntry.Kind kind, String text) {
        return new Line(kind, text, null, Map.of());
    }

    Line noting(@Nullable Confidential said) {
        return new Line(kind, text, said, ids);
    }

    /** With an id that a command about this entry needs. */
    Line id(String name, Object value) {
        var more = new TreeMap<>(ids);
        more.put(name, value.toString());
        return new Line(kind, text, note, more);
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
