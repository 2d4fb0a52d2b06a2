package org.waymark.ops.cli.screen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody gave on the command line, as a question or a command says it. */
public final class Given {
    private Given() {}

    /** Names and values in turn; those that are null are left out. */
    public static Map<String, Object> of(@Nullable Object... namesAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null) {
                all.put(String.valueOf(namesAndValues[at]), value);
            }
        }
        return all;
    }

    /** The same, said today. */
    public static Map<String, Object> today(@Nullable Object... namesAndValues) {
        var all = of(namesAndValues);
        all.put("occurredOn", LocalDate.now().toString());
        return all;
    }
}
