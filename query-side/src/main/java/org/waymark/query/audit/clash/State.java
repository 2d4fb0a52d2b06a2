package org.waymark.query.audit.clash;

/** What has become of an entry that was refused. */
enum State {
    WAITING,
    /** It was accepted when somebody sent it again, mended or as it was. */
    RESENT,
    SET_ASIDE,
    /** Its sender sent it once more, and by then no rule was against it. */
    ACCEPTED_AFTER_ALL
}
