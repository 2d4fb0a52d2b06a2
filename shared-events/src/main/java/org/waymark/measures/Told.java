package org.waymark.measures;

import java.util.Locale;

/** Refuses what an instrument's file says in a sentence that somebody who writes one understands. */
final class Told {
    private Told() {}

    static void require(boolean holds, String sentence, Object... with) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, sentence, with));
        }
    }
}
