package org.waymark.measures.change;

/** How sure one may be that a difference between two scores is more than measurement error. */
public enum Verdict {
    RELIABLY_BETTER,
    NO_RELIABLE_CHANGE,
    RELIABLY_WORSE,
    /** No reliability and standard deviation are declared: it cannot be said. */
    CANNOT_BE_SAID
}
