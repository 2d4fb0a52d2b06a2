package org.waymark.query.retention.table;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;
import org.waymark.query.retention.cohort.Selection;

/** Who stays for 1, 3, 6, 12 and 24 months, by when they joined or by what they were then? */
@Shows(Fields.FIGURES)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR, Role.RESEARCHER})
public record GetCohortTable(Selection selection, Rows rows) implements WithinReach {}
