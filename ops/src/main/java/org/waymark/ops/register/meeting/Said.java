package org.waymark.ops.register.meeting;

/** What a cell of a register of meetings says. */
enum Said {
    PRESENT,
    ABSENT,
    EXCUSED,
    NOT_MARKED,
    DID_NOT_MEET
}
