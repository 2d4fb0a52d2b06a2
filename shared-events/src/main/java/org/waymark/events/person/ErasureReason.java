package org.waymark.events.person;

/** Why a person's data was destroyed. */
public enum ErasureReason {
    ASKED_BY_PERSON,
    ASKED_BY_FAMILY,
    RETENTION_ENDED,
    REGISTERED_IN_ERROR,
    LEGAL_ORDER,
    /** It had been erased before a backup was restored that did not know of it. */
    RESTORED_BACKUP
}
