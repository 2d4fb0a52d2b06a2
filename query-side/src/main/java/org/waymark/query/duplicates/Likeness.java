package org.waymark.query.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.group.GroupId;
import org.waymark.events.person.Sex;
import org.waymark.keys.alike.NameSounds;
import org.waymark.keys.alike.Traits;

/**
 * How likely two records are one person, and why, in words. The weights are chosen and not learned: what they find and miss
 * is measured with planted misspellings.
 *
 * @param score from 0 to 100
 */
record Likeness(int score, List<String> reasons) {
    /** From here on it is worth somebody's look. */
    static final int WORTH_A_LOOK = 60;
    /** From here on it would be a surprise if they were two. */
    static final int LIKELY = 80;

    private static final int WHOLE_NAME = 60;
    private static final int ONE_WORD = 40;
    private static final double SOUND = 0.85;
    private static final int GENERATION = 3;

    /** One side of a comparison. */
    record Side(Traits traits, Sex sex, @Nullable Area area, Set<GroupId> groups) {}

    static Likeness of(Side one, Side other) {
        var reasons = new ArrayList<String>();
        int score = names(one.traits(), other.traits(), reasons)
                + birth(one.traits(), other.traits(), reasons)
                + numbers(one.traits(), other.traits(), reasons)
                + place(one, other, reasons);
        if (score > 0 && differ(one.sex(), other.sex())) {
            score -= 20;
            reasons.add("but not of the same sex");
        }
        return new Likeness(Math.clamp(score, 0, 100), List.copyOf(reasons));
    }

    private static int names(Traits one, Traits other, List<String> reasons) {
        var ours = new ArrayList<>(one.words());
        var theirs = new ArrayList<>(other.words());
        int words = ours.size() + theirs.size();
        int most = ours.size() == 1 || theirs.size() == 1 ? ONE_WORD : WHOLE_NAME;
        int same = takeOut(ours, theirs, String::equals);
        int alike = takeOut(
                ours,
                theirs,
                (ourWord, theirWord) -> !Collections.disjoint(NameSounds.of(ourWord), NameSounds.of(theirWord)));
        if (same + alike == 0) {
            return 0;
        }
        boolean whole = ours.isEmpty() && theirs.isEmpty();
        reasons.add(
                alike == 0
                        ? whole ? "the same name" : "part of the name is the same"
                        : whole ? "the names sound alike" : "part of the name sounds alike");
        return (int) Math.round(most * 2 * (same + SOUND * alike) / words);
    }

    private interface Match {
        boolean holds(String one, String other);
    }

    /** Each word once; how many pairs there were. */
    private static int takeOut(List<String> ours, List<String> theirs, Match match) {
        int pairs = 0;
        for (var word : List.copyOf(ours)) {
            var found =
                    theirs.stream().filter(other -> match.holds(word, other)).findFirst();
            if (found.isPresent()) {
                ours.remove(word);
                theirs.remove(found.get());
                pairs++;
            }
        }
        return pairs;
    }

    private static int birth(Traits one, Traits other, List<String> reasons) {
        var ours = one.birthYear();
        var theirs = other.birthYear();
        if (ours == null || theirs == null) {
            return 0;
        }
        int years = Math.abs(ours - theirs);
        if (years == 0) {
            reasons.add("born in the same year");
            return 20;
        }
        if (years < GENERATION) {
            reasons.add(years == 1 ? "born a year apart" : "born two years apart");
            return years == 1 ? 12 : 0;
        }
        reasons.add("but born %d years apart".formatted(years));
        return -25;
    }

    private static int numbers(Traits one, Traits other, List<String> reasons) {
        int score = 0;
        if (one.telephone() != null && one.telephone().equals(other.telephone())) {
            reasons.add("the same telephone");
            score += 25;
        }
        if (one.registerNumber() != null && Objects.equals(one.registerNumber(), other.registerNumber())) {
            reasons.add("the same register number");
            score += 25;
        }
        return score;
    }

    private static int place(Side one, Side other, List<String> reasons) {
        int score = 0;
        if (!Collections.disjoint(one.groups(), other.groups())) {
            reasons.add("in the same group");
            score += 15;
        }
        if (one.area() != null && one.area().equals(other.area())) {
            reasons.add("in the same place");
            score += 10;
        }
        return score;
    }

    private static boolean differ(Sex one, Sex other) {
        return one == Sex.FEMALE && other == Sex.MALE || one == Sex.MALE && other == Sex.FEMALE;
    }
}
