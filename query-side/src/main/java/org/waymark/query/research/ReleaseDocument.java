package org.waymark.query.research;

import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.events.research.ReleaseEvent.ReleaseApproved;
import org.waymark.events.research.ReleaseEvent.ReleaseDeclined;
import org.waymark.events.research.ReleaseEvent.ReleaseRequested;
import org.waymark.events.research.ReleaseEvent.ReleaseWithdrawn;

/**
 * One release as its events left it.
 *
 * @param requested null before its first event
 * @param approvedAt the position of the approval; 0 when there is none
 * @param manifest what was approved
 */
record ReleaseDocument(
        String id,
        @Nullable ReleaseRequested requested,
        State state,
        long approvedAt,
        @Nullable String manifest,
        @Nullable AccountId decidedBy,
        @Nullable PartialDate decidedOn,
        @Nullable Confidential declinedBecause) {
    /** What has become of it. */
    enum State {
        WAITING,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    static ReleaseDocument begin(String id) {
        return new ReleaseDocument(id, null, State.WAITING, 0, null, null, null, null);
    }

    ReleaseDocument after(ReleaseEvent event, long position) {
        return switch (event) {
            case ReleaseRequested asked -> new ReleaseDocument(id, asked, State.WAITING, 0, null, null, null, null);
            case ReleaseApproved approved ->
                new ReleaseDocument(
                        id,
                        requested,
                        State.APPROVED,
                        position,
                        approved.manifest(),
                        approved.by(),
                        approved.occurredOn(),
                        null);
            case ReleaseDeclined declined ->
                new ReleaseDocument(
                        id,
                        requested,
                        State.DECLINED,
                        0,
                        null,
                        declined.by(),
                        declined.occurredOn(),
                        declined.reason());
            case ReleaseWithdrawn withdrawn ->
                new ReleaseDocument(
                        id, requested, State.WITHDRAWN, 0, null, withdrawn.by(), withdrawn.occurredOn(), null);
        };
    }
}
