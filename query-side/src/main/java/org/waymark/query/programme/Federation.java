package org.waymark.query.programme;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.query.programme.known.AssociationCount;
import org.waymark.query.programme.known.Span;
import org.waymark.query.programme.known.Standing;

/** Which associations something belongs to on a day, directly or through other associations. */
record Federation(Map<String, AssociationCount> associations) {

    /** True when the group counted towards that association that day; groups move without rewriting the past. */
    boolean holds(String association, Standing group, LocalDate day) {
        Set<String> seen = new HashSet<>();
        var next = new ArrayDeque<>(current(group.affiliations(), day));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (one.equals(association)) {
                return true;
            }
            var found = associations.get(one);
            if (seen.add(one) && found != null) {
                next.addAll(current(found.parents(), day));
            }
        }
        return false;
    }

    private static List<String> current(List<Span> spans, LocalDate day) {
        return spans.stream().filter(span -> span.covers(day)).map(Span::what).toList();
    }
}
