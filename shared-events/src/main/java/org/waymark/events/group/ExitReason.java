package org.waymark.events.group;

/** Why a membership ended; only some reasons count against the group (DESIGN: retention failure, censored, competing). */
public enum ExitReason {
    RECOVERED_AND_LEFT(Counts.AS_LEAVING),
    WITHDREW(Counts.AS_LEAVING),
    LOST_TO_FOLLOW_UP(Counts.AS_LEAVING),
    MOVED_AWAY(Counts.AS_LEAVING),
    TRANSFERRED(Counts.AS_CENSORED),
    INSTITUTIONALISED(Counts.AS_LEAVING),
    DIED(Counts.AS_COMPETING),
    CARER_ROLE_ENDED(Counts.AS_LEAVING),
    ASKED_TO_LEAVE(Counts.AS_LEAVING),
    GROUP_DISSOLVED(Counts.AS_COMPETING),
    ENROLLED_IN_ERROR(Counts.NOT_AT_ALL),
    OTHER(Counts.AS_LEAVING);

    /** What an exit means for retention. */
    public enum Counts {
        AS_LEAVING,
        AS_CENSORED,
        AS_COMPETING,
        NOT_AT_ALL
    }

    private final Counts counts;

    ExitReason(Counts counts) {
        this.counts = counts;
    }

    public Counts counts() {
        return counts;
    }
}
