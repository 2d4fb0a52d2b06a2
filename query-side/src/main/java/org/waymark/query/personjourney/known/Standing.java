package org.waymark.query.personjourney.known;

/** Whether an entry still says what is so; nothing that was recorded ever vanishes. */
public enum Standing {
    STANDS,
    CORRECTED,
    RETRACTED,
    OPEN,
    CLOSED
}
