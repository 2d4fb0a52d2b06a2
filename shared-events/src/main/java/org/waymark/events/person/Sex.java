package org.waymark.events.person;

/** As the person says; research uses it as a quasi-identifier. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
