package org.waymark.events.person;

/** Why a case is closed. */
public enum ClosingReason {
    RECOVERED,
    WITHDREW,
    LOST_TO_FOLLOW_UP,
    MOVED_AWAY,
    TRANSFERRED,
    DIED,
    ENROLLED_IN_ERROR,
    OTHER
}
