package org.waymark.events.recovery;

/** The part of life a milestone of recovery belongs to. */
public enum MilestoneDomain {
    CLINICAL,
    FUNCTIONAL,
    SOCIAL,
    PERSONAL,
    OCCUPATIONAL,
    ADVOCACY
}
