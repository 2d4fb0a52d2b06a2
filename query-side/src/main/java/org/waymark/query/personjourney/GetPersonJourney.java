package org.waymark.query.personjourney;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/**
 * Asks for one person's journey.
 *
 * @param on where they were on that day, with every correction made since; null for today
 * @param known from what had been recorded by then; null for everything
 */
@Shows(Fields.JOURNEY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetPersonJourney(
        PersonId personId, @Nullable LocalDate on, @Nullable Instant known) implements Concerns {
    @Override
    public Subject subject() {
        return new Subject(Kind.PERSON, personId.toString());
    }
}
