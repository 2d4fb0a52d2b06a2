package org.waymark.query.access.glass;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * Asks who broke the glass in the asker's areas.
 *
 * @param reviewed false for what waits to be looked at
 */
@Shows(Fields.BREAK_GLASS)
@OpenTo(Role.SUPERVISOR)
record FindBrokenGlass(boolean reviewed, @Nullable String cursor, int limit) implements WithinReach {}
