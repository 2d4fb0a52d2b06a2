package org.waymark.query.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: in any script, without case, Latin accents or extra spaces. */
final class SearchText {
    /** Only the accents of Latin, Greek and Cyrillic: in other scripts such marks are vowels. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    /** Also what no store keeps: control characters and half surrogate pairs. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    private SearchText() {}

    static String of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(decomposed).replaceAll("");
        var folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
