package org.waymark.events.group;

/** A facilitator's training. */
public enum Training {
    ORIENTATION,
    REFRESHER
}
