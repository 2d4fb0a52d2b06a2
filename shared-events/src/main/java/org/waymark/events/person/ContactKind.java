package org.waymark.events.person;

/** How somebody saw or spoke with a person outside a meeting. */
public enum ContactKind {
    CLINIC,
    CONSULTATION,
    HOME_VISIT,
    PHONE,
    PEER_SUPPORT
}
