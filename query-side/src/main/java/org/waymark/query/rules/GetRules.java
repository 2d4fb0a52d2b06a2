package org.waymark.query.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * Asks which figures the programme judges by.
 *
 * @param on on that day; null for today
 * @param known from what had been set by then; null for everything
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER, Role.ADMINISTRATOR})
record GetRules(@Nullable LocalDate on, @Nullable Instant known) implements WithinReach {}
