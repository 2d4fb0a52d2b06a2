package org.waymark.ops.bench.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.events.person.PersonId;
import org.waymark.events.research.Dimension;
import org.waymark.query.research.counts.Cell;
import org.waymark.query.research.counts.Frozen;
import org.waymark.query.research.counts.Protected;
import org.waymark.query.research.counts.Rounding;

/** The program itself. */
final class AsServed implements Desk {
    private final List<Protected> cohorts = new ArrayList<>();

    AsServed(Invented invented, String secret) {
        var rounding = new Rounding(secret);
        var frozen = new ArrayList<Map<PersonId, Cell>>();
        for (int cohort = 0; cohort < Invented.COHORTS; cohort++) {
            frozen.add(Frozen.of(invented.people(cohort), frozen, rounding));
            cohorts.add(new Protected(frozen.getLast().values(), rounding));
        }
    }

    @Override
    public Map<List<String>, Integer> ask(int cohort, Set<Dimension> dimensions) {
        var told = new HashMap<List<String>, Integer>();
        cohorts.get(cohort).by(dimensions).forEach(cell -> {
            var people = cell.people();
            if (people != null) {
                told.put(cell.values(), people);
            }
        });
        return told;
    }
}
