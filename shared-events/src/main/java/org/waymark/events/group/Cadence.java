package org.waymark.events.group;

/** How often a group means to meet. */
public enum Cadence {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
}
