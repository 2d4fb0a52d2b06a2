package org.waymark.events.research;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.waymark.events.AccountId;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.EventName;
import org.waymark.events.PartialDate;

/** How somebody asked for rows for research, and what another decided; the rows themselves are no event and are kept nowhere. */
public sealed interface ReleaseEvent extends DomainEvent {
    UUID releaseId();

    /** Who did this. */
    AccountId by();

    @Override
    @JsonIgnore
    default String subject() {
        return history(releaseId());
    }

    static String history(UUID release) {
        return "release:" + release;
    }

    /**
     * @param purpose what the rows are for
     * @param position of the last event that the rows are made of
     * @param secret what pseudonyms are made with; sealed with a key of this release's own, it is read by whoever makes the rows
     */
    @EventName("release.requested")
    record ReleaseRequested(
            UUID releaseId,
            PartialDate occurredOn,
            AccountId by,
            Confidential purpose,
            ReleaseTerms terms,
            long position,
            Confidential secret)
            implements ReleaseEvent {}

    /** @param manifest the SHA-256 of the manifest that was looked at: just these bytes are approved */
    @EventName("release.approved")
    record ReleaseApproved(UUID releaseId, PartialDate occurredOn, AccountId by, String manifest)
            implements ReleaseEvent {}

    @EventName("release.declined")
    record ReleaseDeclined(UUID releaseId, PartialDate occurredOn, AccountId by, Confidential reason)
            implements ReleaseEvent {}

    /** Whoever asked for it does so no longer. */
    @EventName("release.withdrawn")
    record ReleaseWithdrawn(UUID releaseId, PartialDate occurredOn, AccountId by) implements ReleaseEvent {}
}
