package org.waymark.query.research;

import java.util.UUID;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks how one release stands. */
@Shows(Fields.FIGURES)
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
record GetRelease(UUID release) implements WithinReach {}
