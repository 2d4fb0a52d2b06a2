package org.waymark.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AccountId;
import org.waymark.events.Area;

/**
 * What lies within an account's reach today.
 *
 * @param everywhere true for whom no area bounds
 * @param areas each with everything below it
 * @param caseLoads the accounts whose people are theirs to look after: their own, and whomever they stand in for
 */
public record Reach(boolean everywhere, Set<Area> areas, Set<AccountId> caseLoads) {
    public static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());
    public static final Reach NOWHERE = new Reach(false, Set.of(), Set.of());

    public Reach {
        areas = Set.copyOf(areas);
        caseLoads = Set.copyOf(caseLoads);
    }

    /** Whether what is there may be seen and written to. */
    public boolean holds(@Nullable Area area) {
        return everywhere || (area != null && areas.stream().anyMatch(own -> own.contains(area)));
    }

    /** Whether a person may be seen and written about. */
    public boolean holds(@Nullable Area area, @Nullable AccountId caseWorker) {
        return holds(area) || (caseWorker != null && caseLoads.contains(caseWorker));
    }

    /** True also for what spans more than the reach, such as a national association seen from a district. */
    public boolean touches(@Nullable Area area) {
        return holds(area) || (area != null && areas.stream().anyMatch(area::contains));
    }
}
