package org.waymark.query.research.counts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.events.person.PersonId;

/**
 * Whom a cohort counts, and as what, beside those that were frozen before it. Where the difference to one of them would be about
 * fewer than five people, it is taken back: who came is not counted yet, who changed is counted as before, and who is gone is
 * hidden among others who are not counted either, always the same ones.
 */
public final class Frozen {
    private static final int ROUNDS = 12;

    private Frozen() {}

    /**
     * @param people everybody who could be counted
     * @param before those frozen before, in the order in which they were
     * @param order in which people are left out; it follows from a secret
     */
    public static Map<PersonId, Cell> of(Map<PersonId, Cell> people, List<Map<PersonId, Cell>> before, Rounding order) {
        var counted = new TreeMap<>(people);
        for (int round = 0; round < ROUNDS; round++) {
            boolean isStill = true;
            for (var earlier : before) {
                isStill &= !takenBack(counted, earlier, order);
            }
            if (isStill) {
                return counted;
            }
        }
        return Map.of(); // nothing is told rather than too much
    }

    private static boolean takenBack(Map<PersonId, Cell> counted, Map<PersonId, Cell> earlier, Rounding order) {
        var come = new HashSet<>(counted.keySet());
        come.removeAll(earlier.keySet());
        var gone = new HashSet<>(earlier.keySet());
        gone.removeAll(counted.keySet());
        var changed = changed(counted, earlier);
        if (isFew(come)) {
            counted.keySet().removeAll(come);
        }
        if (isFew(changed)) {
            changed.forEach(
                    person -> counted.computeIfPresent(person, (any, now) -> earlier.getOrDefault(person, now)));
        }
        if (isFew(gone)) {
            counted.keySet().stream()
                    .filter(earlier::containsKey)
                    .sorted(Comparator.comparing(person -> order.threshold("left out:" + person)))
                    .limit(Rounding.BASE - (long) gone.size())
                    .toList()
                    .forEach(counted::remove);
        }
        return isFew(come) || isFew(changed) || isFew(gone);
    }

    private static Set<PersonId> changed(Map<PersonId, Cell> counted, Map<PersonId, Cell> earlier) {
        var changed = new HashSet<PersonId>();
        counted.forEach((person, cell) -> {
            var was = earlier.get(person);
            if (was != null && !was.equals(cell)) {
                changed.add(person);
            }
        });
        return changed;
    }

    private static boolean isFew(Set<PersonId> people) {
        return !people.isEmpty() && people.size() < Rounding.BASE;
    }
}
