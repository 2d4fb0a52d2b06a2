package org.waymark.ops;

import java.util.List;
import java.util.Map;

/** Forms of the interface as people fill them in. */
public final class Filled {
    private Filled() {}

    /** @param details such as name and sex */
    public static Map<String, Object> person(String day, String kind, String area, Map<String, ?> details) {
        return Map.of("occurredOn", day, "kinds", List.of(kind), "area", area, "details", details);
    }

    /** A mixed group that meets face to face, before no clinic. */
    public static Map<String, Object> group(String day, String name, String cadence, String area) {
        return Map.of(
                "occurredOn",
                day,
                "name",
                name,
                "kind",
                "MIXED",
                "format",
                "FACE_TO_FACE",
                "schedule",
                Map.of("cadence", cadence, "anchor", "NONE"),
                "area",
                area);
    }
}
