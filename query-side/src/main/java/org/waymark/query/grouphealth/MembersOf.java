package org.waymark.query.grouphealth;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waymark.query.grouphealth.known.Group;
import org.waymark.query.grouphealth.known.MemberFacts;
import org.waymark.query.projection.merged.OncePerPerson;

/**
 * A group and what is known of everybody who was ever in it, each person once.
 *
 * @param facts by the id that counts
 */
record MembersOf(Group group, Map<String, MemberFacts> facts) {
    /** @param lookUp the facts of people by id, as far as there are any */
    static MembersOf of(Group recorded, Function<Collection<String>, Collection<MemberFacts>> lookUp) {
        Set<String> ids = new HashSet<>();
        recorded.register().people().inOrder().forEach(person -> ids.add(person.toString()));
        var known = new HashMap<String, MemberFacts>();
        Set<String> next = Set.copyOf(ids);
        while (!next.isEmpty()) { // who counts for them, then who else counts as those
            lookUp.apply(next).forEach(one -> known.put(one.id(), one));
            next = others(known);
            next.removeAll(ids);
            ids.addAll(next);
        }
        var once = OncePerPerson.of(known.values());
        var group = recorded.counting(once::survivorOf);
        var facts = new HashMap<String, MemberFacts>();
        group.register().people().inOrder().forEach(person -> {
            var one = known.get(person.toString());
            if (one != null) {
                facts.put(one.id(), once.whole(one));
            }
        });
        return new MembersOf(group, facts);
    }

    private static Set<String> others(Map<String, MemberFacts> known) {
        var others = new HashSet<String>();
        for (var one : known.values()) {
            var merges = one.merges();
            if (merges != null) {
                others.addAll(merges.duplicates());
                if (merges.into() != null) {
                    others.add(merges.into());
                }
            }
        }
        return others;
    }
}
