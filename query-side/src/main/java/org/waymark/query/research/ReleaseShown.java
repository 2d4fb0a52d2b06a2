package org.waymark.query.research;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.PartialDate;
import org.waymark.events.research.Audience;

/**
 * One release as lists show it.
 *
 * @param position of the last event that it is made of
 * @param manifest the SHA-256 that was approved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseShown(
        UUID id,
        ReleaseDocument.State state,
        AccountId askedBy,
        PartialDate askedOn,
        Confidential purpose,
        Audience audience,
        Set<Area> areas,
        long position,
        @Nullable AccountId decidedBy,
        @Nullable PartialDate decidedOn,
        @Nullable Confidential declinedBecause,
        @Nullable String manifest) {
    static ReleaseShown of(ReleaseDocument document) {
        var asked = Objects.requireNonNull(document.requested());
        return new ReleaseShown(
                asked.releaseId(),
                document.state(),
                asked.by(),
                asked.occurredOn(),
                asked.purpose(),
                asked.terms().audience(),
                asked.terms().areas(),
                asked.position(),
                document.decidedBy(),
                document.decidedOn(),
                document.declinedBecause(),
                document.manifest());
    }
}
