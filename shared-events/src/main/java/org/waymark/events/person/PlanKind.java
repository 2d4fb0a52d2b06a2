package org.waymark.events.person;

/** A plan made with a person for staying well or for a bad time. */
public enum PlanKind {
    WELLNESS,
    CRISIS,
    ADVANCE_DIRECTIVE
}
