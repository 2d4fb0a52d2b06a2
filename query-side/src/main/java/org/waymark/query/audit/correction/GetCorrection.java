package org.waymark.query.audit.correction;

import java.util.UUID;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks what one request says: what the record says, what it should say, and why. */
@Shows(Fields.CORRECTIONS)
@OpenTo({Role.CASE_WORKER, Role.SUPERVISOR})
record GetCorrection(UUID request) implements WithinReach {}
