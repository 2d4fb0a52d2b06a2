package org.waymark.query.audit.replay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * What did we learn about a person or a group between two instants?
 *
 * @param known the earlier one
 * @param against the later one; null for now
 * @param on the day it is told for; null for today
 */
@Shows(Fields.HISTORY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetDifference(
        Subject subject,
        Instant known,
        @Nullable Instant against,
        @Nullable LocalDate on) implements Concerns {}
