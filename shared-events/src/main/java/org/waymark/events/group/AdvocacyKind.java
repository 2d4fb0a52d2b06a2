package org.waymark.events.group;

/** How a group speaks up for rights. */
public enum AdvocacyKind {
    AWARENESS,
    CLINIC_OUTREACH,
    MEETING_WITH_OFFICIALS,
    MEDIA,
    RIGHTS_CLAIM,
    OTHER
}
