package org.waymark.keys;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as they are compared: word by word, in any script, without case or Latin accents. */
public record NameWords(List<String> words) {
    private static final int MOST_WORDS = 12;
    /** So long are the beginnings that are indexed; what is between is found by the shorter one and compared. */
    private static final List<Integer> LENGTHS = List.of(1, 2, 4);

    /** Only the accents of Latin, Greek and Cyrillic: in other scripts such marks are vowels. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public static NameWords of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(decomposed).replaceAll("");
        var folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var words = BETWEEN_WORDS.split(Normalizer.normalize(folded, Normalizer.Form.NFKC));
        return new NameWords(Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** True when each word of the other is the beginning of a word of this. */
    public boolean match(NameWords asked) {
        return asked.words().stream()
                .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    /** The beginnings of every word that are indexed. */
    Set<String> beginnings() {
        var all = new LinkedHashSet<String>();
        for (var word : words) {
            LENGTHS.stream().filter(end -> end <= length(word)).forEach(end -> all.add(beginning(word, end)));
        }
        return all;
    }

    Set<String> longestBeginnings() {
        return words.stream()
                .map(word -> beginning(word, longestOf(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int longestOf(String word) {
        return LENGTHS.stream().filter(end -> end <= length(word)).reduce(1, Math::max);
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String beginning(String word, int characters) {
        return word.substring(0, word.offsetByCodePoints(0, characters));
    }
}
