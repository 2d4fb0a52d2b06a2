package org.waymark.ops.migrate;

/** Where an installation keeps what it must not lose, as a command names it. */
public enum End {
    AXONSERVER,
    SQLITE
}
