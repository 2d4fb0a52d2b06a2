package org.waymark.keys.alike;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.NameWords;

/**
 * What two records of one person are likely to share, in the clear: never kept.
 *
 * @param born a date as far as it is known, beginning with the year
 * @param contact counts when it holds a telephone number
 */
public record Traits(
        String name,
        @Nullable String born,
        @Nullable String contact,
        @Nullable String reference) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}.*");
    private static final int YEAR_DIGITS = 4;
    private static final int LEAST_DIGITS = 7;
    /** Without what some write before it: a country, a zero. */
    private static final int LAST_DIGITS = 8;

    /** Not what it says: this may stand in a log. */
    @Override
    public String toString() {
        return "traits";
    }

    public List<String> words() {
        return NameWords.of(name).words();
    }

    /** Null when it is not known. */
    public @Nullable Integer birthYear() {
        return born == null || !YEAR.matcher(born).matches() ? null : Integer.valueOf(born.substring(0, YEAR_DIGITS));
    }

    /** The digits that tell one telephone from another; null when there is none. */
    public @Nullable String telephone() {
        if (contact == null) {
            return null;
        }
        var digits = contact.replaceAll("\\D", "");
        return digits.length() < LEAST_DIGITS ? null : digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
    }

    /** The register number without what clerks leave out; null when there is none. */
    public @Nullable String registerNumber() {
        var number =
                reference == null ? "" : String.join("", NameWords.of(reference).words());
        return number.isEmpty() ? null : number;
    }

    /**
     * What another record of the same person most likely shares at least one of: two words that sound alike, one and the
     * year of birth or the next to it, the same words in any order, a telephone, a number.
     */
    Set<String> blocks() {
        var blocks = new LinkedHashSet<String>();
        var sounds = new ArrayList<Set<String>>();
        words().forEach(word -> sounds.add(NameSounds.of(word)));
        for (int one = 0; one < sounds.size(); one++) {
            withYear(sounds.get(one), blocks);
            for (int other = one + 1; other < sounds.size(); other++) {
                pairs(sounds.get(one), sounds.get(other), blocks);
            }
        }
        if (!sounds.isEmpty()) {
            blocks.add("whole " + words().stream().sorted().toList());
        }
        if (telephone() != null) {
            blocks.add("telephone " + telephone());
        }
        if (registerNumber() != null) {
            blocks.add("number " + registerNumber());
        }
        return blocks;
    }

    private void withYear(Set<String> sounds, Set<String> blocks) {
        var year = birthYear();
        if (year != null) {
            for (var sound : sounds) {
                for (int near = year - 1; near <= year + 1; near++) {
                    blocks.add("year " + near + ' ' + sound);
                }
            }
        }
    }

    private static void pairs(Set<String> ones, Set<String> others, Set<String> blocks) {
        for (var one : ones) {
            for (var other : others) {
                blocks.add(one.compareTo(other) < 0 ? "pair " + one + ' ' + other : "pair " + other + ' ' + one);
            }
        }
    }
}
