package org.waymark.events.recovery;

/** What went wrong; a setback never erases a milestone. */
public enum SetbackKind {
    RELAPSE,
    ADMISSION,
    STOPPED_TREATMENT,
    LOSS_OF_WORK,
    LOSS_OF_SUPPORT,
    BEREAVEMENT,
    OTHER
}
