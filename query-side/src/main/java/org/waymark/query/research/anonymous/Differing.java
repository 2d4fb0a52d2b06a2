package org.waymark.query.research.anonymous;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.events.person.PersonId;
import org.waymark.query.research.rows.Subject;

/**
 * What somebody who holds two releases could tell from the difference between them.
 *
 * @param come who are in the later only
 * @param gone who are in the earlier only
 * @param changed how many are in both, and not with the same rows
 * @param togetherLarge false when the traits of both, laid side by side, leave somebody among few
 */
record Differing(Set<PersonId> come, Set<PersonId> gone, int changed, boolean togetherLarge) {
    static Differing between(Choice earlier, Choice later, int least) {
        var before = byId(earlier.people());
        var after = byId(later.people());
        var both = new HashMap<>(after);
        both.keySet().retainAll(before.keySet());
        int changed = (int) both.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .count();
        var together = new Classes(List.copyOf(both.values()), earlier.levels().with(later.levels()));
        return new Differing(notIn(before, after), notIn(after, before), changed, together.areAllLarge(least));
    }

    private static Map<PersonId, Subject> byId(List<Subject> people) {
        var all = new LinkedHashMap<PersonId, Subject>();
        people.forEach(person -> all.put(person.id(), person));
        return all;
    }

    private static Set<PersonId> notIn(Map<PersonId, Subject> these, Map<PersonId, Subject> those) {
        return those.keySet().stream().filter(id -> !these.containsKey(id)).collect(Collectors.toSet());
    }

    /** True for a number of people that could be found by comparing. */
    static boolean isFew(int number, int least) {
        return number > 0 && number < least;
    }
}
