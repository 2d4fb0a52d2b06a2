package org.waymark.query.access.glass;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks how much broken glass nobody has looked at, anywhere; who and whom is not told. */
@Shows(Fields.FIGURES)
@OpenTo(Role.ADMINISTRATOR)
record CountOverdue() implements WithinReach {
    /** The answer: what waits, and what of it should have been looked at by the end of the day after. */
    record Overdue(int waiting, int overdue) {}
}
