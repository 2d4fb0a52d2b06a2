package org.waymark.events.person;

/** What a stabilised assessment found: under diagnosis and regular treatment and fit to join, or not yet. */
public enum StabilisedOutcome {
    STABILISED,
    NOT_YET
}
