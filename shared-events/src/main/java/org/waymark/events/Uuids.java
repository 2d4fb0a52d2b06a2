package org.waymark.events;

import java.util.UUID;

/** Reads identities strictly: the JDK's own parser takes {@code 1-1-1-1-1} for one, and drops digits that are too many. */
public final class Uuids {
    private Uuids() {}

    /**
     * @param text 8-4-4-4-12 hexadecimal digits, capital or small: they are the same id, told in small ones from here on
     * @throws IllegalArgumentException for anything else
     */
    public static UUID parse(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("an id has 36 characters, like 018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f");
        }
        return id;
    }
}
