package org.waymark.query.audit.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Personal;
import org.waymark.events.person.PersonId;
import org.waymark.query.audit.PeopleNamed;

/**
 * One thing that is known otherwise.
 *
 * @param what where it stands in the answer, such as {@code summary.recoveredOn} or {@code timeline}
 * @param says the same in plain words
 * @param by the positions of the events that did it; empty for what only follows from others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        Effect effect,
        String what,
        @Personal @Nullable Object before,
        @Personal @Nullable Object after,
        @Personal String says,
        List<Long> by) {

    /** Whoever is named in it by id. */
    Stream<PersonId> people() {
        return Stream.concat(PeopleNamed.in(before), PeopleNamed.in(after));
    }

    /** What became of it. */
    public enum Effect {
        ADDED,
        CHANGED,
        TAKEN_BACK
    }
}
