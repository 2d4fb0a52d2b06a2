package org.waymark.command.correction;

import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.correction.Concerned;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.events.correction.CorrectionEvent.CorrectionApplied;
import org.waymark.events.correction.CorrectionEvent.CorrectionApproved;
import org.waymark.events.correction.CorrectionEvent.CorrectionDeclined;
import org.waymark.events.correction.CorrectionEvent.CorrectionRefused;
import org.waymark.events.correction.CorrectionEvent.CorrectionRequested;
import org.waymark.events.correction.CorrectionEvent.CorrectionWithdrawn;

/**
 * A request as its events left it.
 *
 * @param refused the last time a rule was against it; null while none was
 */
record Request(
        CorrectionRequested requested,
        State state,
        @Nullable CorrectionRefused refused) {
    enum State {
        WAITING,
        /** And not carried out yet. */
        APPROVED,
        APPLIED,
        /** It was approved, and a rule was against it. */
        REFUSED,
        DECLINED,
        WITHDRAWN;

        /** True while somebody may still decide about it. */
        boolean isOpen() {
            return this == WAITING || this == REFUSED;
        }
    }

    static @Nullable Request after(@Nullable Request before, CorrectionEvent event) {
        if (event instanceof CorrectionRequested requested) {
            return new Request(requested, State.WAITING, null);
        }
        return before == null ? null : before.after(event);
    }

    private Request after(CorrectionEvent event) {
        return switch (event) {
            case CorrectionRequested again -> this;
            case CorrectionApproved approved -> new Request(requested, State.APPROVED, null);
            case CorrectionDeclined declined -> new Request(requested, State.DECLINED, refused);
            case CorrectionWithdrawn withdrawn -> new Request(requested, State.WITHDRAWN, refused);
            case CorrectionApplied applied -> new Request(requested, State.APPLIED, null);
            case CorrectionRefused now -> new Request(requested, State.REFUSED, now);
        };
    }

    Concerned about() {
        return requested.about();
    }

    AccountId askedBy() {
        return requested.by();
    }
}
