package org.waymark.query.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;

/** The answer to {@link FindPeople}; next is the cursor of the next page, null at the end. */
public record PeopleFound(
        List<PersonInList> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return items.stream().map(item -> PersonId.of(item.id()));
    }
}
