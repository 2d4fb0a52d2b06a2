package org.waymark.query.audit.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.Personal;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.History.Entry;
import org.waymark.query.audit.PeopleNamed;

/**
 * The answer to {@link GetReplayStep}.
 *
 * @param steps how many there are
 * @param before what was known before, without what is a list of its own; nothing before the first event
 * @param after what was known once it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayStep(
        int step,
        int steps,
        LocalDate on,
        Entry event,
        Allowance allowed,
        @Personal @Nullable Map<String, Object> before,
        @Personal @Nullable Map<String, Object> after,
        List<Change> changes)
        implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        var pictures = Stream.concat(PeopleNamed.in(before), PeopleNamed.in(after));
        var told =
                Stream.concat(PeopleNamed.in(event.content()), changes.stream().flatMap(Change::people));
        return Stream.concat(pictures, told);
    }
}
