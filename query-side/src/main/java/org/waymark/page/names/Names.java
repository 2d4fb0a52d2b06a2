package org.waymark.page.names;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;

/** What those are called whom one page shows, by their ids. */
public record Names(Map<String, Confidential> people, Map<String, String> groups) {
    public static final Names NONE = new Names(Map.of(), Map.of());

    /** Null for whom the reader may not know. */
    public @Nullable Confidential person(@Nullable Object id) {
        return people.get(String.valueOf(id));
    }

    /** Null for one the reader may not know. */
    public @Nullable String group(@Nullable Object id) {
        return groups.get(String.valueOf(id));
    }
}
