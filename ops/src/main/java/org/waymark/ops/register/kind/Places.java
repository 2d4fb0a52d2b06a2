package org.waymark.ops.register.kind;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.mapping.Cells;

/** Which group or association a row means; what is unknown or means two is noted in the row's problems. */
public interface Places {
    /** By the fields {@code group} and, where two have that name, {@code groupArea}; null when none is named. */
    @Nullable UUID group(Cells cells);

    /** Null when the field is empty. */
    @Nullable UUID association(Cells cells, String field);
}
