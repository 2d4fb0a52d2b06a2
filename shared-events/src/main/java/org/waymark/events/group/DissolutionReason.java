package org.waymark.events.group;

/** Why a group ended. */
public enum DissolutionReason {
    MEMBERS_LEFT,
    MERGED,
    PURPOSE_FULFILLED,
    NO_FACILITATOR,
    INSECURITY,
    FORMED_IN_ERROR,
    OTHER
}
