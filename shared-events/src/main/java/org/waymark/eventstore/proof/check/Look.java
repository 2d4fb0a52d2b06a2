package org.waymark.eventstore.proof.check;

/** What a check of the history looks at; a control leaves one out and must then miss something. */
public enum Look {
    /** Positions count up from 1 without gaps. */
    POSITIONS,
    /** Each event is the one that was recorded at its place. */
    LEAVES,
    /** What was signed is what is there. */
    CHECKPOINTS,
    /** Nothing is missing at the end, and nothing was put there while nobody watched. */
    END,
    /** The record of who read whom is what was signed. */
    READS
}
