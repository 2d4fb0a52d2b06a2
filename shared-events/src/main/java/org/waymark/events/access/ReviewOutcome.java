package org.waymark.events.access;

/** What a supervisor thought of it. */
public enum ReviewOutcome {
    JUSTIFIED,
    /** It is over at once, and somebody talks with whoever did it. */
    NOT_JUSTIFIED
}
