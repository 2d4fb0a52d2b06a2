package org.waymark.events.person;

/** What a person comes to the group as; somebody can be both. */
public enum PersonKind {
    PERSON_WITH_MENTAL_ILLNESS,
    CARER
}
