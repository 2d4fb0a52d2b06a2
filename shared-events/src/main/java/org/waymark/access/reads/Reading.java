package org.waymark.access.reads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;

/**
 * One person read once by somebody.
 *
 * @param question what was asked, by its name
 * @param breakGlass under which broken glass; null for what lay within the reader's reach
 * @param request the id that stands in the answer's header; all that one request showed has the same
 */
public record Reading(
        PersonId person,
        AccountId reader,
        Role role,
        Fields fields,
        String question,
        @Nullable UUID breakGlass,
        Instant at,
        String request) {
    /** A reading as it is kept: the higher the position, the later. */
    public record Kept(long position, Reading reading) {}
}
