package org.waymark.query.audit.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.PartialDate;
import org.waymark.events.correction.CorrectionKind;
import org.waymark.events.correction.CorrectionReason;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.ReachedPages.Reached;

/** The answer to {@link FindCorrections}; next is the cursor of the next page, null at the end. */
record CorrectionsFound(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements ShowsPeople {
    /**
     * One request, without what was told in confidence.
     *
     * @param area where the record lies today
     * @param occurredOn the day it was asked for
     * @param because why, as a code
     * @param refusal the code of the rule that is against it; left out while none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            State state,
            CorrectionKind kind,
            @Nullable PersonId personId,
            @Nullable GroupId groupId,
            @Nullable UUID recordId,
            @Nullable Area area,
            CorrectionReason because,
            PartialDate occurredOn,
            AccountId askedBy,
            Instant askedAt,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String refusal) {
        static Item of(Reached<CorrectionDocument> reached) {
            var document = reached.state();
            var requested = Objects.requireNonNull(document.requested());
            return new Item(
                    requested.requestId(),
                    document.state(),
                    requested.kind(),
                    requested.about().personId(),
                    requested.about().groupId(),
                    requested.recordId(),
                    reached.place().area(),
                    requested.reason(),
                    requested.occurredOn(),
                    requested.by(),
                    Objects.requireNonNull(document.askedAt()),
                    document.decidedBy(),
                    document.decidedAt(),
                    document.refused() == null ? null : document.refused().code());
        }
    }

    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().map(Item::personId).flatMap(Stream::ofNullable);
    }
}
