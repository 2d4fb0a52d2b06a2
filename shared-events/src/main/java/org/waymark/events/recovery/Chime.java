package org.waymark.events.recovery;

/** What a personal milestone is about (Leamy et al. 2011). */
public enum Chime {
    CONNECTEDNESS,
    HOPE,
    IDENTITY,
    MEANING,
    EMPOWERMENT
}
