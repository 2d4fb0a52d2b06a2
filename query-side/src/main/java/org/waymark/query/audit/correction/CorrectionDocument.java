package org.waymark.query.audit.correction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.events.correction.CorrectionEvent.CorrectionDeclined;
import org.waymark.events.correction.CorrectionEvent.CorrectionRefused;
import org.waymark.events.correction.CorrectionEvent.CorrectionRequested;

/**
 * One request.
 *
 * @param requested null before its first event
 * @param decidedBy who approved or declined it last
 */
record CorrectionDocument(
        String id,
        @Nullable CorrectionRequested requested,
        @Nullable Instant askedAt,
        State state,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Confidential declinedBecause,
        @Nullable CorrectionRefused refused) {

    static CorrectionDocument begin(String id) {
        return new CorrectionDocument(id, null, null, State.WAITING, null, null, null, null);
    }

    CorrectionDocument after(CorrectionEvent event, Instant at) {
        return switch (event) {
            case CorrectionRequested asked ->
                new CorrectionDocument(id, asked, at, State.WAITING, null, null, null, null);
            case CorrectionEvent.CorrectionApproved approved -> decided(State.APPROVED, approved.by(), at, null, null);
            case CorrectionDeclined declined -> decided(State.DECLINED, declined.by(), at, declined.reason(), refused);
            case CorrectionEvent.CorrectionWithdrawn withdrawn ->
                decided(State.WITHDRAWN, withdrawn.by(), at, null, refused);
            case CorrectionEvent.CorrectionApplied applied -> decided(State.APPLIED, decidedBy, decidedAt, null, null);
            case CorrectionRefused now -> decided(State.REFUSED, decidedBy, decidedAt, null, now);
        };
    }

    private CorrectionDocument decided(
            State now,
            @Nullable AccountId by,
            @Nullable Instant at,
            @Nullable Confidential because,
            @Nullable CorrectionRefused refusal) {
        return new CorrectionDocument(id, requested, askedAt, now, by, at, because, refusal);
    }
}
