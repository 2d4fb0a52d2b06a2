package org.waymark.query.audit.clash;

import java.util.UUID;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks what an entry says that was refused. */
@Shows(Fields.CORRECTIONS)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record GetClash(UUID clash) implements WithinReach {}
