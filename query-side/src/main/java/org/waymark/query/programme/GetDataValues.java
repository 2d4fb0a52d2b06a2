package org.waymark.query.programme;

import java.time.YearMonth;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;
import org.waymark.query.programme.dhis2.Mapping;

/** What does the programme report, month by month, for each mapped area in this one? */
@Shows(Fields.FIGURES)
@OpenTo(Role.SUPERVISOR)
record GetDataValues(Area area, YearMonth from, YearMonth to, Mapping mapping) implements WithinReach {}
