package org.waymark.events.group;

/** What a member does for the group. */
public enum GroupRole {
    MEMBER,
    FACILITATOR,
    CHAIR,
    SECRETARY,
    TREASURER,
    PEER_SUPPORT_WORKER
}
