package org.waymark.query.audit.clash;

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
import org.waymark.events.association.AssociationId;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.ReachedPages.Reached;

/** The answer to {@link FindClashes}; next is the cursor of the next page, null at the end. */
record ClashesFound(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements ShowsPeople {
    /**
     * One entry, without what it says.
     *
     * @param entry which command it is
     * @param area where the record lies today
     * @param occurredOn the day the entry is of
     * @param code why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            State state,
            String entry,
            @Nullable PersonId personId,
            @Nullable GroupId groupId,
            @Nullable AssociationId associationId,
            @Nullable Area area,
            PartialDate occurredOn,
            String code,
            String sentence,
            AccountId sentBy,
            Instant keptAt,
            @Nullable Instant deviceTime,
            @Nullable AccountId settledBy,
            @Nullable Instant settledAt) {
        static Item of(Reached<ClashDocument> reached) {
            var document = reached.state();
            var kept = Objects.requireNonNull(document.kept());
            return new Item(
                    kept.clashId(),
                    document.state(),
                    kept.name(),
                    kept.about().personId(),
                    kept.about().groupId(),
                    kept.about().associationId(),
                    reached.place().area(),
                    kept.occurredOn(),
                    kept.code(),
                    kept.sentence(),
                    kept.by(),
                    Objects.requireNonNull(document.keptAt()),
                    kept.deviceTime(),
                    document.settledBy(),
                    document.settledAt());
        }
    }

    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().map(Item::personId).flatMap(Stream::ofNullable);
    }
}
