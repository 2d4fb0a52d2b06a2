package org.waymark.page.names;

import org.springframework.stereotype.Component;
import org.waymark.keys.PersonalKeys;

/** Makes a {@link Telling} for a page. */
@Component
public final class Tellings {
    private static final String ERASED = "erased";

    private final PersonalKeys keys;

    Tellings(PersonalKeys keys) {
        this.keys = keys;
    }

    public Telling of(Names names) {
        return new Telling(names, keys::open, ERASED);
    }
}
