package org.waymark.query.access.reads;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/** The answer to {@link GetReadsOfPerson} and {@link GetReadsOfAccount}; next is the cursor of the next page, null at the end. */
record ReadsFound(
        List<Read> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements ShowsPeople {
    /**
     * One person read once.
     *
     * @param question the door that was used
     * @param breakGlass under which broken glass, if that was why
     * @param request the id in the header of the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Read(
            String position,
            PersonId personId,
            AccountId reader,
            Role role,
            Fields fields,
            String question,
            @Nullable UUID breakGlass,
            Instant at,
            String request) {
        static Read of(Kept kept) {
            var reading = kept.reading();
            return new Read(
                    Long.toString(kept.position()),
                    reading.person(),
                    reading.reader(),
                    reading.role(),
                    reading.fields(),
                    reading.question(),
                    reading.breakGlass(),
                    reading.at(),
                    reading.request());
        }
    }

    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().map(Read::personId);
    }
}
