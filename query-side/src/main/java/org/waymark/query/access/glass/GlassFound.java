package org.waymark.query.access.glass;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.Confidential;
import org.waymark.events.access.BreakGlassEvent.GlassBroken;
import org.waymark.events.access.BreakGlassReason;
import org.waymark.events.access.ReviewOutcome;
import org.waymark.events.person.PersonId;

/** The answer to {@link FindBrokenGlass}; next is the cursor of the next page, null at the end. */
record GlassFound(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements ShowsPeople {
    /** The glass broken once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            AccountId account,
            PersonId personId,
            Area area,
            BreakGlassReason reason,
            Confidential text,
            Instant from,
            Instant until,
            boolean overdue,
            @Nullable ReviewOutcome outcome,
            @Nullable Confidential note) {
        static Item of(GlassBroken broken, GlassDocument document, boolean overdue) {
            var review = document.review();
            return new Item(
                    broken.glassId(),
                    broken.accountId(),
                    broken.personId(),
                    broken.area(),
                    broken.reason(),
                    broken.text(),
                    broken.from(),
                    broken.until(),
                    overdue,
                    review == null ? null : review.outcome(),
                    review == null ? null : review.note());
        }
    }

    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().map(Item::personId);
    }
}
