package org.waymark.events.group;

/** How far a group stands on its own. */
public enum GroupPhase {
    FORMING,
    SUPPORTED,
    INDEPENDENT,
    DORMANT,
    DISSOLVED
}
