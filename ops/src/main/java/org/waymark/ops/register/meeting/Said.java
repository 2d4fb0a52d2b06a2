package org.waymark.ops.register.meeting;

/** What a cell of a register of meetings says. */
public enum Said {
    PRESENT,
    ABSENT,
    EXCUSED,
    NOT_MARKED,
    DID_NOT_MEET
}
