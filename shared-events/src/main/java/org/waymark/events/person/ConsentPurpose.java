package org.waymark.events.person;

/** What a person agrees to. */
public enum ConsentPurpose {
    CARE,
    RESEARCH
}
