package org.waymark.query.grouphealth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.ShowsPeople;
import org.waymark.events.person.PersonId;
import org.waymark.query.grouphealth.health.Facilitator;
import org.waymark.query.grouphealth.health.GroupHealth;

/**
 * The answer to {@link GetGroupHealth}.
 *
 * @param incomplete true while an event of this group could not be folded and waits to be mended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupHealthAnswer(
        @Nullable Instant known,
        boolean incomplete,
        @JsonUnwrapped GroupHealth health) implements ShowsPeople {
    @Override
    public Stream<PersonId> peopleShown() {
        return health.facilitators().stream().map(Facilitator::personId);
    }
}
