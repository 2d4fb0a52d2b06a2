package org.waymark.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.access.reads.UnderGlass;
import org.waymark.access.reads.UnderGlass.Marked;
import org.waymark.events.PartialDate;
import org.waymark.events.Personal;
import org.waymark.events.person.PersonId;

/**
 * The answer to {@link GetHistory}.
 *
 * @param next the position the next page begins after, nothing on the last one
 * @param breakGlass when the reader sees it only for having broken the glass
 */
public record History(
        List<Entry> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnderGlass breakGlass)
        implements ShowsPeople, Marked {
    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().flatMap(entry -> PeopleNamed.in(entry.content()));
    }

    /**
     * One event as it was recorded.
     *
     * @param position its place in the one order of all events
     * @param aggregate whose history it stands in, and its version there
     * @param name the stored name, with its revision
     * @param occurredOn when it happened
     * @param recordedAt when the server wrote it down
     * @param actor the account that recorded it
     * @param deviceTime what the device's clock said
     * @param askedBy the account that asked for it, when the actor approved it or sent it on
     * @param onRequest which request that was, {@code correction:…} or {@code clash:…}
     * @param content the event itself as JSON
     */
    public record Entry(
            long position,
            String aggregate,
            long version,
            String name,
            String revision,
            PartialDate occurredOn,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String commandId,
            @Nullable Instant deviceTime,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String askedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String onRequest,

            @Personal Map<String, Object> content) {}
}
