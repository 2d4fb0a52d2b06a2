package org.waymark.events.person;

/** How a carer is related to the person cared for. */
public enum CareRelation {
    PARENT,
    SPOUSE,
    CHILD,
    SIBLING,
    OTHER_RELATIVE,
    FRIEND,
    OTHER
}
