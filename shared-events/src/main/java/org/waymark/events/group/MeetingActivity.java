package org.waymark.events.group;

/** What a group did when it met. */
public enum MeetingActivity {
    SHARING,
    LIVELIHOOD_WORK,
    TRAINING,
    TALK,
    SAVINGS,
    MUSIC,
    OUTING,
    ADVOCACY,
    HOME_VISITS,
    OTHER
}
