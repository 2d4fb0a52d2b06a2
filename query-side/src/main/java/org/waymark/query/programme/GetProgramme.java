package org.waymark.query.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.events.association.AssociationId;

/**
 * What does the programme report?
 *
 * @param from the first day of the period; a year before its last day when left out
 * @param to the last day of the period, and the day people and groups are counted on; today when left out
 * @param known from what had been recorded by then; null for everything
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
public record GetProgramme(
        @Nullable Area area,
        @Nullable AssociationId association,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant known)
        implements WithinReach {}
