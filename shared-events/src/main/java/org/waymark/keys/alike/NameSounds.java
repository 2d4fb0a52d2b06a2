package org.waymark.keys.alike;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a word of a name sounds, whichever way a clerk spelt it: the spellings that African and South Asian names go by are
 * brought together first, and Double Metaphone does the rest. A word in another script than Latin sounds as it is written.
 */
public final class NameSounds {
    private static final int LONGEST = 8;
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /** In this order; the left is a pattern. */
    private static final Map<Pattern, String> SPELLINGS = spellings();

    private NameSounds() {}

    private static Map<Pattern, String> spellings() {
        var all = new LinkedHashMap<Pattern, String>();
        var pairs = new String[][] {
            {"ɛ", "e"},
            {"ɔ", "o"},
            {"ŋ", "ng"},
            {"ƙ", "k"},
            {"ɓ", "b"},
            {"ɗ", "d"},
            {"ƴ", "y"},
            {"x", "ks"},
            {"qu", "kw"},
            {"q", "k"},
            {"([bdgjkt])h", "$1"},
            {"ph", "f"},
            {"sh", "s"},
            {"zh", "z"},
            {"w", "v"},
            {"^n(?=[jdgtkyz])", ""},
            {"^m(?=[bp])", ""},
            {"[yj](?=[aeiou])", "j"},
            {"(.)\\1+", "$1"},
        };
        for (var pair : pairs) {
            all.put(Pattern.compile(pair[0]), pair[1]);
        }
        return all;
    }

    /** @param word as {@link org.waymark.keys.NameWords} gives it; one or two sounds come back */
    public static Set<String> of(String word) {
        var spelt = word;
        for (var spelling : SPELLINGS.entrySet()) {
            spelt = spelling.getKey().matcher(spelt).replaceAll(spelling.getValue());
        }
        var sounds = new LinkedHashSet<String>();
        if (LATIN.matcher(spelt).matches()) {
            var metaphone = new DoubleMetaphone(); // keeps a length and nothing else, and is not made for many threads
            metaphone.setMaxCodeLen(LONGEST);
            sounds.add(metaphone.doubleMetaphone(spelt, false));
            sounds.add(metaphone.doubleMetaphone(spelt, true));
            sounds.remove("");
        }
        if (sounds.isEmpty()) {
            sounds.add(word);
        }
        return sounds;
    }
}
