package org.waymark.events.research;

/** What people of a cohort can be counted by, each as coarse as it will ever be told. */
public enum Dimension {
    SEX,
    /** Under 20, 20 to 39, 40 to 59, 60 and over, when joining first. */
    AGE,
    ROLE,
    /** Two names of the path: country and what comes below. */
    AREA,
    /** How the last membership stands. */
    OUTCOME,
    /** Whether satisfactory recovery was ever reached. */
    RECOVERY,
    /** Whether there ever was a spell of productive work. */
    LIVELIHOOD
}
