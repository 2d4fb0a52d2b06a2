package org.waymark.events.person;

/** A step of a peer supporter's training. */
public enum PeerTraining {
    ORIENTATION,
    REFRESHER,
    CERTIFICATION
}
