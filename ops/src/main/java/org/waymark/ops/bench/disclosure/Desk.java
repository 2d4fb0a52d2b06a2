package org.waymark.ops.bench.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.events.research.Dimension;

/** Where the attacker asks. */
interface Desk {
    /** @return people by values; what is kept back is not there */
    Map<List<String>, Integer> ask(int cohort, Set<Dimension> dimensions);

    /** True counts, so that a run can tell whether somebody was right. */
    static Map<List<String>, Integer> truly(Invented invented, int cohort, Set<Dimension> dimensions) {
        var counts = new HashMap<List<String>, Integer>();
        invented.cohort(cohort).forEach(person -> counts.merge(invented.values(person, dimensions), 1, Integer::sum));
        return counts;
    }
}
