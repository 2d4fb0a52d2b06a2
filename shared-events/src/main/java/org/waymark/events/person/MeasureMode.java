package org.waymark.events.person;

/** How an instrument was answered. */
public enum MeasureMode {
    SELF,
    INTERVIEWER
}
