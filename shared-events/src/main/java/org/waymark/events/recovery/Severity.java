package org.waymark.events.recovery;

/** How hard a setback is. */
public enum Severity {
    MILD,
    MODERATE,
    SEVERE
}
