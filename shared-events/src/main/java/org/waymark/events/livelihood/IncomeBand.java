package org.waymark.events.livelihood;

/** What the work brings in, in bands a programme defines, from nothing upwards. */
public enum IncomeBand {
    NONE,
    LOW,
    MIDDLE,
    HIGH,
    UNKNOWN
}
