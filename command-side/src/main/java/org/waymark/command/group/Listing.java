package org.waymark.command.group;

import java.util.List;
import java.util.stream.Collectors;

/** Says a list in a sentence without letting the sentence grow with it. */
final class Listing {
    private static final int SHOWN = 10;

    private Listing() {}

    static String of(List<?> entries) {
        var shown = entries.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return entries.size() <= SHOWN ? shown : "%s and %d more".formatted(shown, entries.size() - SHOWN);
    }
}
