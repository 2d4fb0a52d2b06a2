package org.waymark.command.clash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.correction.ClashEvent;
import org.waymark.events.correction.ClashEvent.EntryAcceptedAfterAll;
import org.waymark.events.correction.ClashEvent.EntryKept;
import org.waymark.events.correction.ClashEvent.EntryResent;
import org.waymark.events.correction.ClashEvent.EntrySetAside;
import org.waymark.events.correction.Concerned;

/**
 * A refused entry as its events left it.
 *
 * @param settled by which event it waits no longer; null while it waits
 */
record Kept(EntryKept entry, @Nullable ClashEvent settled) {
    static @Nullable Kept after(@Nullable Kept before, ClashEvent event) {
        return switch (event) {
            case EntryKept kept -> new Kept(kept, null);
            case EntryResent resent -> before == null ? null : new Kept(before.entry(), resent);
            case EntrySetAside aside -> before == null ? null : new Kept(before.entry(), aside);
            case EntryAcceptedAfterAll accepted -> before == null ? null : new Kept(before.entry(), accepted);
        };
    }

    boolean waits() {
        return settled == null;
    }

    boolean wasResentAs(UUID command) {
        return settled instanceof EntryResent resent && resent.commandId().equals(command);
    }

    Concerned about() {
        return entry.about();
    }

    AccountId sentBy() {
        return entry.by();
    }
}
