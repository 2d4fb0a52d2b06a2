package org.waymark.query.research;

import java.util.UUID;
import org.waymark.access.OpenTo;
import org.waymark.access.WithinReach;
import org.waymark.access.reads.Fields;
import org.waymark.access.reads.Shows;
import org.waymark.events.access.Role;

/**
 * Asks for a piece of a file of a release.
 *
 * @param from which byte it begins with
 */
@Shows(Fields.FIGURES)
@OpenTo({Role.SUPERVISOR, Role.RESEARCHER})
record GetReleasePiece(UUID release, String file, long from) implements WithinReach {
    /** How many bytes there are in a piece at most. */
    static final int LENGTH = 4 << 20;

    /** @param size of the whole file */
    @SuppressWarnings("ArrayRecordComponent") // carried from one side of a question to the other and compared by nobody
    record ReleasePiece(byte[] content, long size) {}
}
