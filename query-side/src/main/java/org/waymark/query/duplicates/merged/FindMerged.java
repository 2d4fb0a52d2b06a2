package org.waymark.query.duplicates.merged;

import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks which records within reach count as another one, in order of the id of the one that counts. */
@Shows(Fields.IDENTITY)
@OpenTo(Role.SUPERVISOR)
public record FindMerged(int limit) implements WithinReach {}
