package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact that is kept for ever. Each feature seals its own sub-interface. */
public interface DomainEvent {
    /** When it happened, as well as anyone knows; when it was recorded is the store's own timestamp. */
    PartialDate occurredOn();

    /** The id of the aggregate whose history this fact belongs to. */
    @JsonIgnore
    String subject();

    /** Whom what is confidential in it is about: it is sealed with their key, and gone when they are erased. */
    @JsonIgnore
    default String sealedFor() {
        return subject();
    }
}
