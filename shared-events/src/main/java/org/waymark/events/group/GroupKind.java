package org.waymark.events.group;

/** Who a group is for. */
public enum GroupKind {
    MIXED,
    CARERS,
    PEOPLE
}
