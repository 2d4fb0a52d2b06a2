package org.waymark.events.person;

/** Whether the person was reached. */
public enum ContactOutcome {
    REACHED,
    NOT_FOUND,
    REFUSED
}
