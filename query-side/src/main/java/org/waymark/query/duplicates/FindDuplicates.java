package org.waymark.query.duplicates;

import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.Area;
import org.waymark.events.access.Role;

/**
 * Asks which people within reach may be one.
 *
 * @param area only where one of the two is registered there or below
 * @param after the last pair of the page before
 */
@Shows(Fields.IDENTITY)
@OpenTo(Role.SUPERVISOR)
public record FindDuplicates(@Nullable Area area, @Nullable PairCursor after, int limit) implements WithinReach {}
