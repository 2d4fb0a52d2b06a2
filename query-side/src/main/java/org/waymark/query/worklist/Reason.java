package org.waymark.query.worklist;

/** Why somebody stands on the worklist; the first are the most urgent. */
enum Reason {
    /** An answer asked for somebody to talk about safety, and nobody has spoken with the person since. */
    SAFETY_ANSWER,
    /** A setback lately, neither resolved nor followed by a contact. */
    RECENT_SETBACK,
    /** Scheduled meetings missed in a row. */
    INTERRUPTION,
    /** The case is closed, the membership is not. */
    STILL_ON_ROSTER_AFTER_CLOSING,
    PLAN_REVIEW_DUE,
    MEASURE_DUE,
    /** A meeting was due and there is neither a sheet nor a "did not meet". */
    SHEET_OUTSTANDING,
    /** Somebody runs a group and the latest training has expired. */
    TRAINING_EXPIRED
}
