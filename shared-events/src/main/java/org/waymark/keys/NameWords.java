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
    private static final int LONGEST_BEGINNING = 10;
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

    /** Every beginning of every word, none longer than what is indexed. */
    Set<String> beginnings() {
        var all = new LinkedHashSet<String>();
        for (var word : words) {
            for (int end = 1; end <= Math.min(length(word), LONGEST_BEGINNING); end++) {
                all.add(beginning(word, end));
            }
        }
        return all;
    }

    Set<String> longestBeginnings() {
        return words.stream()
                .map(word -> beginning(word, Math.min(length(word), LONGEST_BEGINNING)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String beginning(String word, int characters) {
        return word.substring(0, word.offsetByCodePoints(0, characters));
    }
}
