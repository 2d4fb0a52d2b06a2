package org.waymark.events.group;

/** What the register says of one person at one meeting. */
public enum Mark {
    PRESENT,
    ABSENT,
    EXCUSED,
    NOT_MARKED
}
