package org.waymark.query.research;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/** Asks what a release gives up and what risk is left, before or after somebody approved it. */
@Shows(Fields.FIGURES)
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
record GetReleaseReport(UUID release) implements WithinReach {
    /**
     * The answer.
     *
     * @param manifest the SHA-256 to approve
     * @param files the names of all files and how many bytes each has
     */
    record ReleaseReport(String manifest, Map<String, Object> report, List<ReleaseFile> files) {}

    /** One file of it. */
    record ReleaseFile(String name, long bytes) {}
}
