package org.waymark.ops.cli.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.waymark.ops.cli.screen.Shown;

/** How long people stay, in figures as people read them; what cannot be estimated, or may not be shown, is a dash. */
final class Stay {
    private Stay() {}

    static String median(JsonNode median) {
        return days(median.path("days"))
                + (median.path("low").isNumber()
                        ? " (95% interval " + days(median.path("low")) + " to " + days(median.path("high")) + ")"
                        : "");
    }

    private static String days(JsonNode days) {
        return days.isNumber() ? Shown.number(days) + " days" : "longer than was observed";
    }

    static String share(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.3f", share.asDouble()) : "–";
    }

    /** Behind an estimate; nothing where no interval can be given. */
    static String within(JsonNode estimate) {
        var interval = interval(estimate);
        return interval.isEmpty() ? "" : " (95% interval " + interval + ")";
    }

    static String interval(JsonNode step) {
        return step.path("low").isNumber() ? share(step.path("low")) + " to " + share(step.path("high")) : "";
    }
}
