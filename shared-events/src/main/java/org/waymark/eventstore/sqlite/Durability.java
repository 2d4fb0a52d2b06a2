package org.waymark.eventstore.sqlite;

import org.sqlite.SQLiteConfig.SynchronousMode;

/** What "committed" promises. No setting reaches this: anything but the first is for measuring what it costs or loses. */
public enum Durability {
    /** On the disk itself: survives the end of the process and of the power. */
    SYNCED(SynchronousMode.FULL),
    /** With the operating system: survives the end of the process, not of the power. */
    WRITTEN(SynchronousMode.OFF);

    private final SynchronousMode mode;

    Durability(SynchronousMode mode) {
        this.mode = mode;
    }

    SynchronousMode mode() {
        return mode;
    }
}
