package org.waymark.events.person;

/** Where a person is referred to. */
public enum ReferralTo {
    CLINIC,
    HOSPITAL,
    SOCIAL_SERVICES,
    LEGAL_AID,
    LIVELIHOOD_PROGRAMME,
    OTHER
}
