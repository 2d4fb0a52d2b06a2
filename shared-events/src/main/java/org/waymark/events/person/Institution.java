package org.waymark.events.person;

/** Where a person is admitted. */
public enum Institution {
    HOSPITAL,
    PRISON,
    PRAYER_CAMP,
    OTHER
}
