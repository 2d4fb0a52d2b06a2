package org.waymark.query.audit.clash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.correction.ClashEvent;
import org.waymark.events.correction.ClashEvent.EntryAcceptedAfterAll;
import org.waymark.events.correction.ClashEvent.EntryKept;
import org.waymark.events.correction.ClashEvent.EntryResent;
import org.waymark.events.correction.ClashEvent.EntrySetAside;

/**
 * One refused entry.
 *
 * @param kept null before its first event
 * @param aside null unless it was set aside
 */
record ClashDocument(
        String id,
        @Nullable EntryKept kept,
        @Nullable Instant keptAt,
        State state,
        @Nullable AccountId settledBy,
        @Nullable Instant settledAt,
        @Nullable EntrySetAside aside) {

    static ClashDocument begin(String id) {
        return new ClashDocument(id, null, null, State.WAITING, null, null, null);
    }

    ClashDocument after(ClashEvent event, Instant at) {
        return switch (event) {
            case EntryKept entry -> new ClashDocument(id, entry, at, State.WAITING, null, null, null);
            case EntryResent resent -> settled(State.RESENT, resent, at, null);
            case EntrySetAside set -> settled(State.SET_ASIDE, set, at, set);
            case EntryAcceptedAfterAll accepted -> settled(State.ACCEPTED_AFTER_ALL, accepted, at, null);
        };
    }

    private ClashDocument settled(State now, ClashEvent by, Instant at, @Nullable EntrySetAside set) {
        return new ClashDocument(id, kept, keptAt, now, by.by(), at, set);
    }
}
