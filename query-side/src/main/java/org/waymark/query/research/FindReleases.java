package org.waymark.query.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks which releases were asked for, in order of id: a researcher's own, a supervisor's areas'. */
@Shows(Fields.FIGURES)
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
record FindReleases(@Nullable String cursor, int limit) implements WithinReach {
    /** The answer. */
    record ReleasesFound(List<ReleaseShown> items, @Nullable String next) {}
}
