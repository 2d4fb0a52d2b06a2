package org.waymark.ops.register.kind;

import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.ops.register.mapping.Cells;

/** Where a row is about. */
final class Areas {
    private Areas() {}

    static @Nullable String needed(Cells cells) {
        cells.needed("area");
        var area = cells.meant("area");
        try {
            return area == null ? null : Area.of(area).path();
        } catch (IllegalArgumentException wrong) {
            cells.problem("area", "VALUE_UNKNOWN", "\"" + area + "\" is no area: " + wrong.getMessage());
            return null;
        }
    }
}
