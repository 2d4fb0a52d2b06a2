package org.waymark.query.personjourney;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.person.PersonId;

/**
 * Asks for one person's journey.
 *
 * @param on where they were on that day, with every correction made since; null for today
 * @param known from what had been recorded by then; null for everything
 */
public record GetPersonJourney(
        PersonId personId, @Nullable LocalDate on, @Nullable Instant known) {}
