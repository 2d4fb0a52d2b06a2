package org.waymark.ops.register.kind;

import org.jspecify.annotations.Nullable;
import org.waymark.ops.register.mapping.Cells;
import org.waymark.ops.register.mapping.Kind;

/** Turns one row of a register into the commands it asks for. */
public interface RowReader {
    /** Null when the row cannot be read; why stands in the cells' problems, also when an entry is given. */
    @Nullable Entry read(Cells cells);

    /** The reader of a kind in which each row stands for itself. */
    static RowReader of(Kind kind, Ids ids, Places places) {
        return switch (kind) {
            case ASSOCIATIONS -> new Associations(ids);
            case GROUPS -> new Groups(ids, places);
            case PEOPLE -> new People(ids, places);
            case MEMBERSHIPS -> new Memberships(ids, places);
            case LIVELIHOODS -> new Livelihoods(ids, places);
            case MILESTONES -> new Milestones(ids);
            case MEETINGS_WIDE, MEETINGS_LONG -> throw new IllegalArgumentException(kind + " is read sheet by sheet");
        };
    }
}
