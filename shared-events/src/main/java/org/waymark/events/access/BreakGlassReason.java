package org.waymark.events.access;

/** Why somebody reads a person who is not theirs. */
public enum BreakGlassReason {
    /** The person is in danger now. */
    EMERGENCY,
    /** The person has come to another place and asks for care there. */
    CARE_ELSEWHERE,
    /** Whoever looks after the person cannot be reached. */
    COVER,
    /** A complaint, an accident or a question by an authority. */
    INQUIRY
}
