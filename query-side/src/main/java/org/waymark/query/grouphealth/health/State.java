package org.waymark.query.grouphealth.health;

/** How a group is doing, in one word; the reasons say why. */
public enum State {
    FORMING,
    THRIVING,
    STEADY,
    AT_RISK,
    DORMANT,
    DISSOLVED
}
