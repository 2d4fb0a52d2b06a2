package org.waymark.events.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** How somebody asked that a record be corrected, what another thought of it, and what came of it. */
public sealed interface CorrectionEvent extends DomainEvent {
    UUID requestId();

    Concerned about();

    /** Who did this. */
    AccountId by();

    @Override
    @JsonIgnore
    default String subject() {
        return history(requestId());
    }

    @Override
    @JsonIgnore
    default String sealedFor() {
        return about().sealedFor();
    }

    static String history(UUID request) {
        return "correction:" + request;
    }

    /**
     * @param area where the record was then
     * @param recordId which milestone, membership or meeting; null for a registration, of which a person has one
     * @param correction the command that is asked for, as JSON, with its reason in words
     */
    @EventName("correction.requested")
    record CorrectionRequested(
            UUID requestId,
            PartialDate occurredOn,
            Concerned about,
            AccountId by,
            Area area,
            CorrectionKind kind,
            @Nullable UUID recordId,
            CorrectionReason reason,
            Confidential correction)
            implements CorrectionEvent {}

    /** Somebody else agrees; what comes of it is told by what follows. */
    @EventName("correction.approved")
    record CorrectionApproved(UUID requestId, PartialDate occurredOn, Concerned about, AccountId by)
            implements CorrectionEvent {}

    @EventName("correction.declined")
    record CorrectionDeclined(
            UUID requestId, PartialDate occurredOn, Concerned about, AccountId by, Confidential reason)
            implements CorrectionEvent {}

    /** Whoever asked for it does so no longer. */
    @EventName("correction.withdrawn")
    record CorrectionWithdrawn(UUID requestId, PartialDate occurredOn, Concerned about, AccountId by)
            implements CorrectionEvent {}

    /** @param version of the history in which the correction stands now */
    @EventName("correction.applied")
    record CorrectionApplied(UUID requestId, PartialDate occurredOn, Concerned about, AccountId by, long version)
            implements CorrectionEvent {}

    /**
     * It was approved, and a rule is against it by now.
     *
     * @param sentence as it was told to whoever approved it; it names nobody
     */
    @EventName("correction.refused")
    record CorrectionRefused(
            UUID requestId, PartialDate occurredOn, Concerned about, AccountId by, String code, String sentence)
            implements CorrectionEvent {}
}
