package org.waymark.query.audit.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.History.Entry;
import org.waymark.query.audit.PeopleNamed;

/**
 * The answer to {@link GetDifference}.
 *
 * @param changes of what is known; none when nothing is known otherwise
 * @param recorded what was recorded in between, by whom and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        LocalDate on, Instant known, @Nullable Instant against, List<Change> changes, List<Entry> recorded)
        implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return Stream.concat(
                changes.stream().flatMap(Change::people),
                recorded.stream().flatMap(entry -> PeopleNamed.in(entry.content())));
    }
}
