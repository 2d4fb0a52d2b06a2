package org.waymark.ops.register.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.ops.register.meeting.MeetingDraft.Key;

/** The meetings of one register, in the order in which they first appear. */
public final class MeetingBook {
    private final Map<Key, MeetingDraft> meetings = new LinkedHashMap<>();

    MeetingDraft meeting(UUID group, LocalDate day) {
        return meetings.computeIfAbsent(new Key(group, day), MeetingDraft::new);
    }

    Collection<MeetingDraft> meetings() {
        return meetings.values();
    }

    /** How many commands it takes when nothing is refused. */
    public int size() {
        return meetings.size();
    }
}
