package org.waymark.query.audit;

import org.waymark.access.Concerns;
import org.waymark.access.OpenTo;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * What was recorded about one person, group or association, in order of recording?
 *
 * @param after only what was recorded after that position; 0 for the beginning
 */
@Shows(Fields.HISTORY)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
public record GetHistory(Subject subject, long after, int limit) implements Concerns {}
