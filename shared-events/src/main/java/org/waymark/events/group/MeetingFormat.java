package org.waymark.events.group;

/** How a group meets. */
public enum MeetingFormat {
    FACE_TO_FACE,
    PHONE,
    ONLINE
}
