package org.waymark.events.correction;

/** Why a record is wrong, as far as a word says it. */
public enum CorrectionReason {
    WRONG_DATE,
    WRONG_PERSON,
    /** It was heard or read wrongly. */
    MISUNDERSTOOD,
    /** It was meant otherwise than it was typed. */
    MISTYPED,
    RECORDED_TWICE,
    /** It did not happen. */
    NOT_SO,
    OTHER
}
