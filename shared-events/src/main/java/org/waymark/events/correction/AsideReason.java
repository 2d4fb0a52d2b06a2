package org.waymark.events.correction;

/** Why an entry that was refused is not sent again. */
public enum AsideReason {
    /** What it says stands in the record already. */
    ON_RECORD_ALREADY,
    /** It was entered anew, in other words. */
    RECORDED_OTHERWISE,
    /** It did not happen, or not to this person. */
    NOT_SO,
    OTHER
}
