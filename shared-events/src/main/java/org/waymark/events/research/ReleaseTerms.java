package org.waymark.events.research;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.events.Area;

/**
 * What is asked for and how it will be made; with the position these decide every byte, but for the secret.
 *
 * @param areas each with everything below it
 * @param procedure the version of how rows are made anonymous: another one makes other bytes
 */
public record ReleaseTerms(Audience audience, Set<Area> areas, int procedure) {
    /** How rows are made anonymous today. */
    public static final int PROCEDURE = 1;

    public ReleaseTerms {
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
    }

    public boolean covers(Area area) {
        return areas.stream().anyMatch(own -> own.contains(area));
    }
}
