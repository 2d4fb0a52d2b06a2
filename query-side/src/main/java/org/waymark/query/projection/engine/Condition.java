package org.waymark.query.projection.engine;

/** How a projection is doing, as people see it. */
public enum Condition {
    /** Nothing can be read yet: it waits for its first build or is in it. */
    STARTING,
    /** Its documents follow the events. */
    LIVE,
    /** Its documents are as the last batch left them, while the rest is built or checked beside them. */
    PAUSED,
    /** It does not come forward; the reason is given, and it tries again. */
    FAILED
}
