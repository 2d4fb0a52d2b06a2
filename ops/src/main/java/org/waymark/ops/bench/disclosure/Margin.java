package org.waymark.ops.bench.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.events.research.Dimension;

/**
 * Cells of a finer question that add up to one of a coarser.
 *
 * @param fine the finer one's dimensions
 * @param coarse some of them
 * @param values the coarser cell
 */
record Margin(Set<Dimension> fine, Set<Dimension> coarse, List<String> values) {
    /** Whether a finer cell lies in it. */
    boolean holds(List<String> cell) {
        var kept = new ArrayList<String>();
        int at = 0;
        for (var dimension : Dimension.values()) {
            if (fine.contains(dimension)) {
                if (coarse.contains(dimension)) {
                    kept.add(cell.get(at));
                }
                at++;
            }
        }
        return kept.equals(values);
    }

    int sum(Map<List<String>, Integer> cells) {
        return cells.entrySet().stream()
                .filter(cell -> holds(cell.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
